import type { JqlContext } from '../jql-engine';
import type { StoredFilter, StoredIssue } from '../state/model';
import type { Problem } from './message';
import type { QueryTime } from './moment';

export type Test = (issue: StoredIssue) => boolean;

/** One path of an issue property that an app's manifest has indexed (`jira:entityProperty`). */
export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'date' | 'user';
  /** A name under which JQL knows it, beside `issue.property[key].path`. */
  readonly searchAlias?: string;
}

/** One query while it is compiled. */
export interface Query {
  /** The query's text. */
  readonly source: string;
  readonly context: JqlContext;
  readonly time: QueryTime;
  /** What apps have indexed; null: any path of any property can be searched. */
  readonly indexed: readonly IndexedProperty[] | null;
  /** What a saved filter restricts, as part of this query. Null when something is wrong with it, which has then been reported. */
  compileFilter(filter: StoredFilter, name: string, written: string): Condition | null;
  report(problem: Problem): void;
}

/** A smaller set of issues that holds all that a condition can match, and what reading it costs, in issues. */
export interface Candidates {
  readonly cost: number;
  readonly read: () => Iterable<StoredIssue>;
}

export interface Condition {
  readonly test: Test;
  readonly candidates?: Candidates;
}

/** What a set of ids is of: functions give ids of one kind, fields take those of theirs. */
export type Domain =
  | 'issue'
  | 'project'
  | 'projectCategory'
  | 'issueType'
  | 'status'
  | 'statusCategory'
  | 'priority'
  | 'resolution'
  | 'user'
  | 'label'
  | 'component'
  | 'version'
  | 'sprint'
  | 'team'
  | 'group'
  | 'level'
  | 'linkType'
  | 'option'
  | 'propertyValue';

/** One value of an operand, functions already answered. */
export type Given =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly isNumber: boolean }
  | { readonly kind: 'moment'; readonly atMs: number; readonly functionName: string }
  | { readonly kind: 'ids'; readonly domain: Domain; readonly ids: readonly string[]; readonly functionName: string };

export type GivenText = Extract<Given, { kind: 'text' }>;

export const never: Test = () => false;
export const fold = (text: string): string => text.trim().toLowerCase();
