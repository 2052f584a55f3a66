import * as z from 'zod/mini';

/** Jira's ids are decimal strings; they outlive a change of key. */
export const issueId = z.string().check(z.regex(/^\d{1,19}$/, 'An issue id is a number.'));

/** Atlassian account ids: opaque, up to 128 characters. */
export const accountId = z.string().check(z.regex(/^[\w:|.-]{1,128}$/, 'That is not an account id.'));

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
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly assigneeId: string | null;
  readonly dueOn: string | null;
  readonly fixVersions: readonly { readonly name: string; readonly releaseOn: string | null }[];
  readonly parentKey: string | null;
}
