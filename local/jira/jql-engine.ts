import type { StoredFilter, StoredIssue } from './state/model';
import type { IssueView, JiraState } from './state/store';

/** What a query is answered against: the state, whose view of it, and when. */
export interface JqlContext {
  readonly state: JiraState;
  /** The issues to search: `store.searchable()`, which lags behind writes. */
  readonly issues: IssueView;
  readonly viewer: { readonly accountId: string | null; readonly timeZone: string };
  readonly now: Date;
  /** Whether the viewer may see the issue. Results hold no other, and no name of a hidden one leaks through an error. */
  readonly canBrowse: (issue: StoredIssue) => boolean;
  /** The viewer may see the project (or its versions, components) at all: others answer as if they didn't exist. */
  readonly canSeeProject: (projectId: string) => boolean;
  /** The viewer owns the filter, or it is shared with them. */
  readonly canUseFilter: (filter: StoredFilter) => boolean;
}

export type JqlOutcome =
  | {
      readonly ok: true;
      /** Ids in the query's order. */
      readonly issueIds: readonly number[];
      /** Whether the query has a search restriction, as `search/jql` demands. */
      readonly bounded: boolean;
      readonly warnings: readonly string[];
    }
  /** Jira's own sentences, for `errorMessages` of a 400. */
  | { readonly ok: false; readonly errors: readonly string[] };

export type JqlValidation = 'strict' | 'warn' | 'none';

/** What `local/jira/jql/` offers to the operations. */
export interface JqlEngine {
  search(jql: string, context: JqlContext): JqlOutcome;
  /** The ids among `issueIds` that match; for `jql/match`. */
  match(jql: string, issueIds: readonly number[], context: JqlContext): JqlOutcome;
  /** One entry of `queries` in the answer of `jql/parse`: {query, structure?, errors?, warnings?}. */
  parse(jql: string, validation: JqlValidation, context: JqlContext): Readonly<Record<string, unknown>>;
}
