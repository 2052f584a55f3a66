import type { StoredIssue } from '../state/model';
import { isAdfDocument } from '../wire/adf';
import type { WireContext } from '../wire/wire-context';
import { FieldProblem, type FieldWriter } from './field';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** `{id}`, `{name}`, `{key}` or `{accountId}` as clients name things; empty for anything else. */
export function referenceOf(value: unknown): {
  id?: string;
  name?: string;
  key?: string;
  accountId?: string;
  value?: string;
} {
  if (typeof value !== 'object' || value === null) return {};
  const texts = Object.entries(value).flatMap(([field, given]: [string, unknown]) =>
    typeof given === 'string' || typeof given === 'number' ? [[field, String(given)]] : [],
  );
  return Object.fromEntries(texts) as Record<string, string>;
}

/** The one of `candidates` that `{id}` or `{name}` names. */
export function findReferred<T extends { readonly id: string; readonly name: string }>(
  value: unknown,
  candidates: Iterable<T>,
): T | undefined {
  const { id, name } = referenceOf(value);
  for (const candidate of candidates) {
    if (id !== undefined ? candidate.id === id : candidate.name.toLowerCase() === name?.toLowerCase()) return candidate;
  }
  return undefined;
}

export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  return value;
}

export function dateValue(value: unknown, fieldId: string): string | null {
  if (value === null || value === '') return null;
  const text = textValue(value);
  if (!DATE.test(text) || Number.isNaN(Date.parse(text)) || new Date(text).toISOString().slice(0, 10) !== text) {
    throw new FieldProblem(`Operation value for '${fieldId}' must be a date in the format 'yyyy-MM-dd'.`);
  }
  return text;
}

/** The document as JSON text, or null for none. */
export function documentValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!isAdfDocument(value)) {
    throw new FieldProblem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  return value.content.length === 0 ? null : JSON.stringify(value);
}

/** The writer of a field that holds a list of ids or words. */
export function listWriter(list: {
  read(issue: StoredIssue): readonly string[];
  /** The id of what one given value names. Throws FieldProblem. */
  resolve(value: unknown, issue: StoredIssue, context: WireContext): string;
  patch(ids: readonly string[], issue: StoredIssue): Partial<StoredIssue>;
  allowedValues?: NonNullable<FieldWriter['allowedValues']>;
}): FieldWriter {
  return {
    operations: ['set', 'add', 'remove'],
    ...(list.allowedValues && { allowedValues: list.allowedValues }),
    apply(issue, operation, value, context) {
      const before = list.read(issue);
      if (operation === 'set') {
        if (value !== null && !Array.isArray(value)) throw new FieldProblem('data was not an array');
        const ids = (value ?? []).map((one: unknown) => list.resolve(one, issue, context));
        return list.patch([...new Set<string>(ids)], issue);
      }
      const id = list.resolve(value, issue, context);
      const without = before.filter((other) => other !== id);
      return list.patch(operation === 'add' ? [...without, id] : without, issue);
    },
  };
}
