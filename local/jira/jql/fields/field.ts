import type { StoredIssue } from '../../state/model';
import type { Candidates, Condition, Domain, Given, Query, Test } from '../query';

export type Ordering = '<' | '<=' | '>' | '>=';
export type SortKey = string | number | null;

/** How WAS and CHANGED read a field in the changelog. */
export interface FieldHistory {
  /** The changelog's field id. */
  readonly fieldId: string;
  /** The ids that the field holds now. */
  readonly idsNow: (issue: StoredIssue) => readonly string[];
  /** The ids of a value in the query; null when there is none, which has then been reported. */
  readonly idsOf: (given: Given, name: string) => readonly string[] | null;
}

/**
 * One field as JQL sees it, made for one query. Methods answer null when a value is no good, after reporting why.
 * `name` is the field's name as the query has it: Jira's messages repeat it.
 */
export interface Field {
  readonly operators: ReadonlySet<string>;
  /** Null: the field can't be asked for EMPTY. */
  readonly isEmpty: Test | null;
  /** Matches issues whose field holds any of the values (never EMPTY). */
  readonly equals?: (values: readonly Given[], name: string) => Condition | null;
  readonly ordered?: (operator: Ordering, value: Given, name: string) => Test | null;
  readonly contains?: (text: string, name: string) => Test | null;
  readonly history?: FieldHistory;
  readonly sort?: { readonly key: (issue: StoredIssue) => SortKey; readonly descends?: true };
  /** Words that mean EMPTY here, such as "Unresolved". */
  readonly emptyWords?: readonly string[];
}

export type FieldMaker = (query: Query) => Field;

const EQUALITY = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const HISTORY = ['was', 'was not', 'was in', 'was not in', 'changed'];

export const operatorsOf = {
  equality: new Set(EQUALITY),
  ordered: new Set([...EQUALITY, '<', '<=', '>', '>=']),
  text: new Set(['~', '!~', 'is', 'is not']),
  /** Every field answers to WAS and CHANGED: those without history say so in Jira's own words. */
  history: new Set(HISTORY),
};

/** What a field whose values have ids needs to say about itself. */
export interface EntitySpec {
  readonly domain: Domain;
  readonly idsOf: (issue: StoredIssue) => readonly string[] | string | null;
  /** The ids that a text in a query means: by name, else by id; none when there is no such thing that the viewer may know of. */
  readonly resolve: (text: string) => readonly string[];
  /** False: EMPTY can't be asked for. */
  readonly hasEmpty?: false;
  readonly emptyWords?: readonly string[];
  readonly candidates?: (ids: ReadonlySet<string>) => Candidates;
  /** Makes `<` and `>` work: whether `id` is so related to `bound`. */
  readonly compare?: (id: string, bound: string) => number | null;
  /** Makes `~` work: the ids whose names match the pattern. */
  readonly resolvePattern?: (pattern: string) => readonly string[];
  readonly historyFieldId?: string;
  readonly sort?: Field['sort'];
}

export const asList = (ids: readonly string[] | string | null): readonly string[] =>
  ids === null ? [] : typeof ids === 'string' ? [ids] : ids;

export function holdsOrdering(difference: number, operator: Ordering): boolean {
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
