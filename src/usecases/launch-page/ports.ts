import type { StatusCategory } from '../../domain/roadmap/stage';
import type { Gathered } from '../governance/ports';

/** What Jira grants the person who calls, on issues of a list. */
export interface GrantsByIssue {
  readonly canBrowse: ReadonlySet<string>;
  readonly canEdit: ReadonlySet<string>;
  /** Issues of projects that they administer. */
  readonly administers: ReadonlySet<string>;
  readonly isJiraAdmin: boolean;
  readonly missing: readonly string[];
}

/** What a line of launches shows of its issue. */
export interface LaunchIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly typeName: string;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
}

/** Jira as the person who calls. `until` is the instant by which asking ends. */
export interface LaunchIssueSource {
  /** A thousand issues a request, for few points: nothing of them is read. */
  grants(issueIds: readonly string[], until: string): Promise<GrantsByIssue>;
  /** A point each; those that are hidden are left out. */
  names(issueIds: readonly string[], until: string): Promise<Gathered<LaunchIssue>>;
  /** Those of the issues whose key or summary has what was typed. */
  matching(issueIds: readonly string[], text: string, until: string): Promise<Gathered<string>>;
}
