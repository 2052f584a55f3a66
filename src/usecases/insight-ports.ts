import type { LinkedWork } from '../domain/insight/became';
import type { InsightImportance, InsightSource } from '../domain/insight/insight';
import type { Entity } from './ports';

/** What searches read of an insight without reading the whole of it. Derived from its journal. */
export interface InsightRow {
  readonly insightId: string;
  readonly projectId: string;
  readonly source: InsightSource;
  readonly importance: InsightImportance;
  /** Null where nobody knows. */
  readonly heardOn: string | null;
  readonly segments: readonly string[];
  readonly tags: readonly string[];
  readonly updatedAt: string;
}

export interface InsightLink {
  readonly issueId: string;
  readonly insightId: string;
}

/** Insights as they can be found. Everything here is derived from the journals, and mended from them where it fell behind. */
export interface InsightStore {
  /** Runs a change of these insights so that they are found as they then are, even where it is cut off half-way. */
  whileChanging<Result>(insightIds: readonly string[], change: () => Promise<Result>): Promise<Result>;
  /** Every living insight, in no order. */
  rows(): Promise<readonly InsightRow[]>;
  /** Ids of the insights that have each of the words or a longer one that begins with it, in no order. */
  idsWith(words: readonly string[]): Promise<readonly string[]>;
  /** Their links to issues; of null, every link. */
  links(insightIds: readonly string[] | null): Promise<readonly InsightLink[]>;
  linksOfIssues(issueIds: readonly string[]): Promise<readonly InsightLink[]>;
  /** The insights as their journals tell them, those that are deleted too; ones that don't exist are left out. */
  read(insightIds: readonly string[]): Promise<readonly Entity[]>;
  /** Insights that share the rarest of these words with a text, most shared first. */
  sharing(words: readonly string[], limit: number): Promise<readonly string[]>;
}

/** What Jira grants the person who calls. */
export interface InsightGrants {
  /** Why Jira could not be asked about all of them, in words; null when it was. Those that are missing count as not granted. */
  readonly missing: string | null;
  readonly browsableProjects: ReadonlySet<string>;
  readonly editableProjects: ReadonlySet<string>;
  readonly browsableIssues: ReadonlySet<string>;
}

/** What a linked issue looks like to its reader, without what Gantry knows of its launch. */
export type LinkedIssue = Omit<LinkedWork, 'launchedOn' | 'doneOn' | 'cancelledAs'> & {
  readonly doneAt: string | null;
  readonly resolution: string | null;
};

export interface LinkedIssueReading {
  readonly found: readonly LinkedIssue[];
  /** What could not be read, in words; null when all was. */
  readonly missing: string | null;
}

export interface LinkedIssuePort {
  /** As the person who calls; any number of ids. Of none, Jira isn't asked. No request begins after `until`. */
  grants(asked: {
    readonly projectIds: readonly string[];
    readonly issueIds: readonly string[];
    readonly until: string;
  }): Promise<InsightGrants>;
  /** By id, as the person who calls: those that they can't see are left out. */
  heads(issueIds: readonly string[], until: string): Promise<LinkedIssueReading>;
  /** Ids of the issues that the person who calls can see, by the keys asked for: Jira knows an issue by its former keys too. */
  idsByKey(keys: readonly string[], until: string): Promise<ReadonlyMap<string, string>>;
  /** Those of the issues that they may edit. */
  editable(issueIds: readonly string[]): Promise<ReadonlySet<string>>;
}
