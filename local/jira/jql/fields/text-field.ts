import { adfText } from '../../wire/adf';
import { say } from '../message';
import type { Query, Test } from '../query';
import { compileTextQuery } from '../text-query';
import type { StoredIssue } from '../../state/model';
import { operatorsOf, type Field } from './field';

/** A piece of text that an issue holds; a document is kept as JSON and only read when its raw form promises a match. */
export interface Passage {
  readonly raw: string;
  readonly isDocument: boolean;
}

/** Compiles the text of a `~` clause to a test on an issue's passages, any of which may match. */
export function textTest(
  passagesOf: (issue: StoredIssue) => readonly Passage[],
  text: string,
  name: string,
  query: Query,
): Test | null {
  const compiled = compileTextQuery(text);
  if (!compiled.ok) {
    query.report(
      compiled.reason === 'empty'
        ? say.noEmptyText(name)
        : compiled.reason === 'start'
          ? say.badTextStart(text, name, compiled.start ?? '')
          : say.badText(text, name),
    );
    return null;
  }
  const { matches, mayMatch } = compiled;
  return (issue) =>
    passagesOf(issue).some(
      ({ raw, isDocument }) => mayMatch(raw.toLowerCase()) && matches(isDocument ? adfText(raw) : raw),
    );
}

export function textField(
  passagesOf: (issue: StoredIssue) => readonly Passage[],
  query: Query,
  options: { readonly canBeEmpty?: false; readonly sortBy?: (issue: StoredIssue) => string | null } = {},
): Field {
  const { canBeEmpty, sortBy } = options;
  return {
    operators: operatorsOf.text,
    isEmpty: canBeEmpty === false ? null : (issue) => passagesOf(issue).length === 0,
    contains: (text, name) => textTest(passagesOf, text, name, query),
    ...(sortBy && { sort: { key: (issue) => sortBy(issue)?.toLowerCase() ?? null } }),
  };
}

export const plain = (text: string | null): readonly Passage[] =>
  text === null || text === '' ? [] : [{ raw: text, isDocument: false }];

export const document = (json: string | null): readonly Passage[] =>
  json === null ? [] : [{ raw: json, isDocument: true }];
