import type { Clock, IssuesForApp, JournalPort, RepairQueue, SettingsPort } from '../ports';
import type { IndexQueue, IndexSource } from '../index-upkeep/ports';
import type { IndexReader, IndexWriter } from '../portfolio/ports';
import type { ExportRecord } from '../../domain/journal/export-record';
import type { RoleSettings } from '../../domain/role/roles';

/** What keeps the stored data in step with the issues and people it is about. */
export interface LifecyclePorts {
  readonly clock: Clock;
  readonly journal: JournalPort;
  readonly issuesForApp: IssuesForApp;
  readonly repairs: RepairQueue;
  readonly reconciliation: ReconciliationQueue;
  readonly upkeep: UpkeepPort;
  readonly absences: AbsencePort;
  readonly personalData: PersonalDataPort;
  readonly accountReport: AccountReportPort;
  readonly schema: SchemaPort;
  readonly settings: SettingsPort;
  readonly reminders: ReminderPort;
  readonly notices: NoticePort;
  readonly marks: MarkPort;
  readonly works: WorkIndexPort;
  readonly index: IndexReader;
  readonly indexWriter: IndexWriter;
  readonly indexSource: IndexSource;
  readonly indexQueue: IndexQueue;
}

/** Which launches have items whose work is done in an issue. May name one too many, never one too few. */
export interface WorkIndexPort {
  launchesOf(workIssueId: string): Promise<readonly string[]>;
  /** Issues that are some item's work, in the order of text. '' begins. */
  issuesAfter(workIssueId: string, limit: number): Promise<readonly string[]>;
}

export interface MarkPort {
  /** What was last saved under the name; null for nothing. */
  find(name: string): Promise<string | null>;
  /** A name has at most 35 characters, what is saved half a MiB. Nobody reads a half of it. */
  save(name: string, content: string): Promise<void>;
  /** Forgets all whose names begin so. */
  discard(beginning: string): Promise<void>;
}

/** A reminder of one entity that is sent once: of a week's update, or of a launch's day. */
export interface Reminder {
  readonly entityId: string;
  /** First day of the week, or the day: 'YYYY-MM-DD'. */
  readonly weekOn: string;
}

export interface ReminderPort {
  /** Whether this call is the first to claim it: whoever is may send it. */
  claim(reminder: Reminder, at: string): Promise<boolean>;
  /** Gives a claim back whose reminder surely was not sent. */
  release(reminder: Reminder): Promise<void>;
  /** Those of the reminders that are claimed, in no order. */
  claimed(reminders: readonly Reminder[]): Promise<readonly Reminder[]>;
  discardBefore(weekOn: string): Promise<void>;
}

export interface NoticePort {
  /** Has Jira tell one person of an issue. Who is inactive, or can't browse the issue, is told nothing. */
  send(notice: {
    readonly issueKey: string;
    readonly accountId: string;
    readonly subject: string;
    readonly text: string;
  }): Promise<void>;
}

/** What the workflow gate says when the settings can't be read: a copy of `gate.whenUnanswered`, kept apart from them. */
export interface GateFallbackPort {
  /** Null where none was ever kept. */
  find(): Promise<RoleSettings['gate']['whenUnanswered'] | null>;
  keep(whenUnanswered: RoleSettings['gate']['whenUnanswered']): Promise<void>;
}

export interface SchemaPort {
  /** Brings the stored schema up to this version; does nothing where it is. */
  migrate(): Promise<void>;
}

export interface ReconciliationQueue {
  /** Goes on with the issues after this id, '' for all, in an invocation of its own. */
  reconcileAfter(issueId: string): Promise<void>;
  /** As `reconcileAfter`, for the launches that Jira's search is to know as they stand today. */
  refreshMirrorsAfter(issueId: string): Promise<void>;
  /** As `reconcileAfter`, for the roadmap items whose mirrors may be of an earlier format. */
  refreshRoadmapsAfter(issueId: string): Promise<void>;
  /** As `reconcileAfter`, for the roadmap items whose owners are to be reminded of a weekly update. */
  remindAfter(issueId: string): Promise<void>;
  /** As `reconcileAfter`, for the launches whose people are to be reminded of what falls due. */
  remindLaunchesAfter(issueId: string): Promise<void>;
  /** As `reconcileAfter`, for the issues in which items' work is done. */
  followWorkAfter(issueId: string): Promise<void>;
}

export interface UpkeepPort {
  /** Issues with something stored that isn't deleted and the project it is stored under, ordered by issue. '' begins. */
  livingIssuesAfter(
    issueId: string,
    limit: number,
  ): Promise<readonly { readonly issueId: string; readonly projectId: string }[]>;
  /** Issues with a launch that isn't deleted, whatever its status, in order. '' begins. */
  launchIssuesAfter(issueId: string, limit: number): Promise<readonly string[]>;
  /** Issues with a roadmap item that isn't deleted, in order. '' begins. */
  roadmapIssuesAfter(issueId: string, limit: number): Promise<readonly string[]>;
  /** Entities whose issue was deleted before the instant, longest first. */
  deletedBefore(
    instant: string,
    limit: number,
  ): Promise<readonly { readonly entityId: string; readonly issueId: string }[]>;
  /** Removes an entity with its journal, drafts and mentions of people, for good. */
  purge(entityId: string): Promise<void>;
  discardDraftsBefore(instant: string): Promise<void>;
}

/** Issues that the app can't see though nobody told of their deletion. */
export interface Absence {
  readonly issueId: string;
  /** The instant it was first missed. */
  readonly since: string;
}

export interface AbsencePort {
  /** One that was missed before keeps its instant. */
  note(issueIds: readonly string[], since: string): Promise<void>;
  clear(issueIds: readonly string[]): Promise<void>;
  /** Those of the issues that are missed. */
  among(issueIds: readonly string[]): Promise<readonly string[]>;
  /** Longest first. */
  list(limit: number): Promise<readonly Absence[]>;
}

export interface StoredAccount {
  readonly accountId: string;
  /** The instant since which something is stored about it. */
  readonly storedAt: string;
}

export interface PersonalDataPort {
  /** In an order that the next page follows; '' begins. */
  accountsAfter(accountId: string, limit: number): Promise<readonly StoredAccount[]>;
  /**
   * Takes a person out of everything stored: their drafts go, elsewhere `erased` stands in their place. Nothing else changes.
   * Answers the entities that named them: what Jira was told of those is out of date.
   */
  erase(accountId: string): Promise<readonly string[]>;
}

export interface AccountReportPort {
  /** Tells Atlassian whose data is stored. Answers those whose data has changed or must be erased. */
  report(
    accounts: readonly StoredAccount[],
  ): Promise<readonly { readonly accountId: string; readonly status: 'updated' | 'closed' }[]>;
}

export interface ExportPage {
  readonly records: readonly ExportRecord[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

export interface ExportPort {
  /** Everything stored, in an order that depends on nothing else; null begins. */
  page(from: string | null): Promise<ExportPage>;
}

export interface RestoreResult {
  readonly restored: number;
  /** Records that are here already, exactly so. */
  readonly unchanged: number;
  /** What could not be restored, by its place in the page, from 0. What is stored was left as it is. */
  readonly problems: readonly { readonly index: number; readonly message: string }[];
  /** The first record that there was no time for: ask again from there. Null when all were looked at. */
  readonly next: number | null;
}

/** Who restores, since when, and whether the time for it is over. */
export interface RestoredBy {
  readonly accountId: string;
  /** UTC ISO instant. */
  readonly at: string;
  isLate(): boolean;
}

export interface RestorePort {
  /**
   * Adds what is missing of a page of records, in their order, until it is late. Changes nothing that is here, and goes on with a
   * journal only where all that is here came from a restore.
   */
  restore(records: readonly unknown[], by: RestoredBy): Promise<RestoreResult>;
}
