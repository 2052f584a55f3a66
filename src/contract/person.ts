export { issueId } from '../domain/journal/entity-id';
export { accountId } from '../domain/role/account-id';

/** A person as a page shows them. One who left, or whom the viewer may not see, has no name. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly active: boolean;
}

/** Names for the account ids that an answer mentions, read as the viewer. */
export type People = Readonly<Record<string, Person>>;

/** What Jira says of an issue, read live as the viewer and never stored as an answer. */
export interface IssueHead {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly assigneeId: string | null;
  readonly dueOn: string | null;
  readonly fixVersions: readonly {
    readonly versionId: string;
    readonly name: string;
    readonly releaseOn: string | null;
    readonly released: boolean;
  }[];
  readonly parentKey: string | null;
}
