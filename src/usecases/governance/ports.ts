import type { JournalEntry } from '../../domain/journal/entry';
import type { JiraFacts } from '../../domain/roadmap/jira-facts';

/** What Jira tells the viewer of one filled item's issue. */
export interface ItemIssue extends JiraFacts {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  /** Where there is one; null keeps to `assigneeId`. */
  readonly assigneeName: string | null;
}

/** Something read in parts within a time: `missing` says in words what it lacks, and is empty where it is whole. */
export interface Gathered<Item> {
  readonly found: readonly Item[];
  readonly missing: readonly string[];
}

/** Jira as the person who calls: what they can't see is left out of every answer. `until` is the instant by which reading ends. */
export interface ItemIssuePort {
  read(issueIds: readonly string[], until: string): Promise<Gathered<ItemIssue>>;
  /** Those of the ids that they may browse: a thousand a request, for few points. */
  visible(issueIds: readonly string[], until: string): Promise<Gathered<string>>;
  /** How many issues match each query, by Jira's own approximate count; null where it didn't say. */
  countEach(queries: readonly string[], until: string): Promise<readonly (number | null)[]>;
}

/** Whole journals of many entities at once. */
export interface EntryPort {
  /** Entries of each, oldest first, entity by entity; one whose entries weren't all read is left out and missed. */
  ofEach(entityIds: readonly string[], until: string): Promise<Gathered<readonly JournalEntry[]>>;
}

export interface GovernancePorts {
  readonly issues: ItemIssuePort;
  readonly entries: EntryPort;
}
