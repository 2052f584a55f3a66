import {
  issueRecord,
  type Change,
  type IssueEssentials,
  type Kind,
  type Records,
  type StoredIssue,
} from './state/model';

/**
 * What a site is filled with: lists (or other iterables) of records by the name of their table, each as `state/model` describes it.
 * Of an issue only the essentials are needed: id, projectId, number, typeId, statusId, summary, createdAt; the rest is empty where it
 * isn't given. `standardConfiguration()` has what nearly every site begins with. A record takes the place of one with its id.
 */
export type Dataset = {
  readonly [K in Exclude<Kind, 'issues'>]?: Iterable<Records[K]>;
} & {
  readonly issues?: Iterable<IssueEssentials & Partial<StoredIssue>>;
};

/** In this order, so that what a record refers to is there before it: users before the issues that name them. */
const ORDER: readonly Exclude<Kind, 'issues'>[] = [
  'site',
  'users',
  'groups',
  'globalPermissions',
  'roles',
  'permissionSchemes',
  'securitySchemes',
  'issueTypes',
  'statuses',
  'workflows',
  'priorities',
  'resolutions',
  'linkTypes',
  'customFields',
  'teams',
  'filters',
  'projects',
  'versions',
  'components',
  'boards',
  'sprints',
  'links',
  'notices',
];

export function* datasetChanges(dataset: Dataset): Generator<Change> {
  for (const kind of ORDER) {
    // The table's name says what the records are; the compiler can't follow that through an index.
    for (const record of dataset[kind] ?? []) yield { put: kind, record } as Change;
  }
  for (const issue of dataset.issues ?? []) yield { put: 'issues', record: issueRecord(issue) };
}
