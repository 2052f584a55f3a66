import type { JsonValue, StoredIssue } from '../../state/model';
import { fold, never, type Given, type IndexedProperty, type Query } from '../query';
import { entityField } from './entity-field';
import { operatorsOf, type Field, type SortKey } from './field';
import { userField } from './people-fields';
import { plain, textField } from './text-field';
import { instantField, numberField } from './value-field';

type Scalar = string | number | boolean;

/** The values at the end of a path; a list on the way means all its members, as in Jira's index. */
function valuesAt(value: JsonValue | undefined, path: readonly string[]): readonly Scalar[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => valuesAt(item, path));
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'object' ? [] : [value as Scalar];
  if (typeof value !== 'object') return [];
  return valuesAt((value as Readonly<Record<string, JsonValue>>)[step], rest);
}

type Read = (issue: StoredIssue) => readonly Scalar[];

function reader(propertyKey: string, path: string): Read {
  const steps = path.split('.').filter((step) => step !== '');
  return (issue) => valuesAt(issue.properties[propertyKey], steps);
}

const firstNumber = (read: Read) => (issue: StoredIssue) => {
  const [value] = read(issue);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

const firstInstant = (read: Read) => (issue: StoredIssue) => {
  const [value] = read(issue);
  const atMs = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(atMs) ? null : atMs;
};

function stringField(read: Read, query: Query): Field {
  return entityField(
    {
      domain: 'propertyValue',
      idsOf: (issue) => read(issue).map((value) => fold(String(value))),
      resolve: (text) => [fold(text)],
      sort: { key: (issue): SortKey => fold(String(read(issue)[0] ?? '')) || null },
    },
    query,
  );
}

/** Where no app has said what a path holds: numbers compare with numbers, everything else as strings. */
function untypedField(read: Read, query: Query): Field {
  const strings = stringField(read, query);
  const numbers = numberField(firstNumber(read), query);
  const isNumber = (given: Given) => given.kind === 'text' && given.isNumber;
  return {
    ...strings,
    sort: {
      key: (issue): SortKey => {
        const [value] = read(issue);
        return value === undefined ? null : typeof value === 'number' ? value : fold(String(value));
      },
    },
    operators: new Set([...operatorsOf.ordered, '~', '!~']),
    ordered: (operator, value, name) =>
      (isNumber(value) ? numbers : instantField(firstInstant(read), query)).ordered?.(operator, value, name) ?? null,
    contains: (text, name) =>
      textField((issue) => read(issue).flatMap((value) => plain(String(value))), query).contains?.(text, name) ?? null,
  };
}

function typedField(read: Read, type: IndexedProperty['type'], query: Query): Field {
  switch (type) {
    case 'number':
      return numberField(firstNumber(read), query);
    case 'date':
      return instantField(firstInstant(read), query);
    case 'user':
      return userField((issue) => read(issue).map(String), query);
    case 'text':
      return textField((issue) => read(issue).flatMap((value) => plain(String(value))), query);
    case 'string':
      return stringField(read, query);
  }
}

/**
 * `issue.property[key].path`. Where apps' indexes are known, a path that none of them has matches nothing, as in Jira, which has
 * nothing to look it up in.
 */
export function propertyField(propertyKey: string, path: string, query: Query): Field {
  const read = reader(propertyKey, path);
  if (query.indexed === null) return untypedField(read, query);
  const indexed = query.indexed.find((one) => one.propertyKey === propertyKey && one.path === path);
  if (indexed) return typedField(read, indexed.type, query);
  return {
    operators: new Set([...operatorsOf.ordered, '~', '!~']),
    isEmpty: never,
    equals: () => ({ test: never }),
    ordered: () => never,
    contains: () => never,
  };
}

/** A name that an app's manifest gives to one of its properties' paths. */
export function findPropertyAlias(name: string, query: Query): Field | undefined {
  const found = query.indexed?.find(({ searchAlias }) => searchAlias !== undefined && fold(searchAlias) === fold(name));
  return found && typedField(reader(found.propertyKey, found.path), found.type, query);
}
