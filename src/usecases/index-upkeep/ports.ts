import type { IndexedField } from '../../domain/portfolio-index/indexed-field';
import type { IndexedIssue, IndexNames } from '../../domain/portfolio-index/indexed-issue';
import type { PastChange } from '../../domain/portfolio-index/past-states';
import type { MarkPort } from '../lifecycle/ports';
import type { Clock, JournalPort, SettingsPort } from '../ports';
import type { IndexReader, IndexWriter } from '../portfolio/ports';

/** What an answer of Jira's was charged with: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
export interface Charged<Found> {
  readonly found: Found;
  readonly points: number;
  readonly requests: number;
}

/** A field of the site that a plan may name. */
export interface FieldOfSite extends IndexedField {
  readonly name: string;
}

/**
 * Jira as the app itself sees it, for the index: no person asks, and administrators can take the app's browse rights away.
 * Each call throws an AppError `rate-limited` where Jira wants less of it; `isQuota` says for how long.
 */
export interface IndexSource {
  names(): Promise<Charged<IndexNames>>;
  fields(): Promise<Charged<readonly FieldOfSite[]>>;
  /**
   * Up to 100 issues of a project in the order of their keys, those behind an issue, '' for all; those alone that have a value in one of
   * `having`, where they are given. None are behind an issue that isn't there or in another project, and Jira doesn't say so.
   */
  pageOfProject(page: {
    readonly projectId: string;
    readonly after: string;
    readonly fields: readonly IndexedField[];
    readonly having?: readonly string[];
  }): Promise<Charged<readonly IndexedIssue[]>>;
  /** Issues that were updated in the last minutes, the longest ago first; `next` leads to the following hundred. */
  updatedInLast(page: {
    readonly minutes: number;
    readonly fields: readonly IndexedField[];
    readonly token: string | null;
  }): Promise<Charged<{ readonly issues: readonly IndexedIssue[]; readonly next: string | null }>>;
  /** At most 100; those that the app can't see are left out. Never behind, as a search may be. */
  byIds(issueIds: readonly string[], fields: readonly IndexedField[]): Promise<Charged<readonly IndexedIssue[]>>;
  /** How many issues a project has, of all or of those without a security level: by key, behind one issue and up to another, with it. */
  count(of: {
    readonly projectId: string;
    readonly open?: true;
    readonly after?: string;
    readonly upTo?: string;
  }): Promise<Charged<number>>;
  /** Ids of those issues. */
  idsBetween(of: {
    readonly projectId: string;
    readonly after: string;
    readonly upTo: string;
  }): Promise<Charged<readonly string[]>>;
  /** Changes of those issues, at most 1,000 of them, since they were created. */
  changes(
    issueIds: readonly string[],
    fields: readonly IndexedField[],
    token: string | null,
  ): Promise<Charged<{ readonly changes: readonly PastChange[]; readonly next: string | null }>>;
}

/** Says when the one worker runs next. */
export interface IndexQueue {
  /** Runs it soon; not twice at once. */
  workOnIndex(): Promise<void>;
}

/** What a view needs to bring the index up to date before it reads it. */
export interface CatchUpPorts {
  readonly clock: Clock;
  readonly settings: Pick<SettingsPort, 'roles'>;
  readonly marks: MarkPort;
  readonly index: IndexReader;
  readonly indexWriter: IndexWriter;
  readonly indexSource: IndexSource;
}

/** What keeps the index. */
export interface IndexUpkeepPorts extends CatchUpPorts {
  readonly journal: Pick<JournalPort, 'ofKind'>;
  readonly indexQueue: IndexQueue;
}
