import type { Change, Kind, Records, StoredIssue, StoredLink, StoredProject } from './model';

/** One kind of record, read by id. `values` goes in order of insertion. */
export interface Table<T extends { readonly id: string | number }> {
  get(id: T['id']): T | undefined;
  values(): IterableIterator<T>;
  readonly size: number;
}

/** Issues as of some moment: now, or as search sees them. */
export interface IssueView {
  readonly size: number;
  get(id: number): StoredIssue | undefined;
  /** By present or former key, in any case. */
  byKey(key: string): StoredIssue | undefined;
  values(): Iterable<StoredIssue>;
  ofProject(projectId: string): Iterable<StoredIssue>;
  childrenOf(id: number): Iterable<StoredIssue>;
}

/** The state of a site, for reading. */
export type JiraState = { readonly [K in Exclude<Kind, 'issues'>]: Table<Records[K]> } & {
  /** Issues as they are now. */
  readonly issues: IssueView;
  /** The issue's present key. */
  keyOf(issue: StoredIssue): string;
  /** By id, present key or former key, in any case of the key. */
  projectBy(idOrKey: string): StoredProject | undefined;
  linksOf(issueId: number): readonly StoredLink[];
};

export interface JiraStore extends JiraState {
  /** Another after each write. */
  readonly version: number;
  /** Issues as search sees them: a write shows once the search lag has passed since it; at once for those in `fresh`. */
  searchable(fresh?: ReadonlySet<number>): IssueView;
  /** Puts and drops all of the changes or, when the log can't be written, throws and leaves the state as it was. */
  write(changes: readonly Change[]): void;
  /** An id that no record ever had: for issues, links, comments, changelog entries, versions and so on. */
  nextId(): number;
  /** The next number behind the project's key; never one that an issue had before, even one deleted since. */
  nextIssueNumber(projectId: string): number;
  close(): Promise<void>;
}
