import type { IndexedIssue, IndexNames, PastState } from '../../domain/portfolio-index/indexed-issue';
import type { PlanVocabulary } from '../../contract/portfolio';
import type { PlanRoots } from '../../domain/plan/plan-document';

/** A link type that carries hierarchy, by its id; `direction` is the side on which a parent's link names its child. */
export interface DownwardLink {
  readonly typeId: string;
  readonly direction: 'inward' | 'outward';
}

/** A link type of the site, as Jira calls it now. */
export interface SiteLinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** What a plan can name, with the ids by which rows name link types. */
export interface SiteVocabulary extends PlanVocabulary {
  readonly linkTypes: readonly SiteLinkType[];
}

/** A current row, with the instant since which its tracked state stands. */
export interface StandingIssue extends IndexedIssue {
  readonly since: string;
}

/** What a plan's views read of the index. Nothing of it is filtered: what a viewer may see of it is theirs to be asked. */
export interface IndexReader {
  /**
   * The roots and everything below them, by parent and by those links, each issue once, in no order; ids that aren't indexed are absent.
   * Costs grow with what is found, not with the index. `past` brings, for readings as of days from `past.from` on, the states that ended
   * after it, and reaches what lay below the roots then too.
   *
   * `isComplete` is false where `until` (an instant) or `most` issues cut it short.
   */
  below(query: {
    readonly rootIds: readonly string[];
    readonly links: readonly DownwardLink[];
    readonly until: string;
    readonly most: number;
    readonly past?: { readonly from: string };
  }): Promise<{
    readonly issues: readonly StandingIssue[];
    readonly past: readonly PastState[];
    readonly isComplete: boolean;
  }>;
  find(issueIds: readonly string[]): Promise<readonly StandingIssue[]>;
  names(): Promise<IndexNames>;
  /** How many indexed issues each project has, without a security level and with one. */
  counts(
    projectIds: readonly string[],
  ): Promise<readonly { readonly projectId: string; readonly open: number; readonly secured: number }[]>;
}

/** What is known of a reading of issues from Jira. */
export interface IndexReading {
  /** Instant before Jira was asked. */
  readonly at: string;
  /**
   * An issue that was created from this instant on is new to Jira where it is new to the index; one from before may have been hidden from the
   * app until now. Null where nothing is new in that way.
   */
  readonly newSince: string | null;
}

/** What keeps the index. Every write may run twice, and be cut off after any statement, without harm. */
export interface IndexWriter {
  /**
   * Brings issues up to a state that was read of them, or that an event tells. One that is stored with a later `updatedAt` stays as it is; one
   * whose tracked state differs has its former state kept until the new `updatedAt`; where Jira didn't touch that, until the reading. Values
   * of fields alone that differ without it stand in place of the former ones: those were not asked for. The first state of an issue that
   * is new begins when it was created, of any other at `updatedAt`. Answers the ids that it left alone because theirs is later.
   */
  put(issues: readonly IndexedIssue[], reading?: IndexReading): Promise<readonly string[]>;
  /** Forgets issues with all their states: deleted in Jira. */
  remove(issueIds: readonly string[]): Promise<void>;
  /**
   * Takes issues out of the index that the app can't see: deleted, or hidden for a while. Their states are kept, the last until that instant,
   * so that an issue that comes back has its history.
   */
  hide(gone: readonly { readonly issueId: string; readonly at: string }[]): Promise<void>;
  /** Adds states from before the issue's first one that is kept; those that are there already stay. */
  putPast(states: readonly PastState[]): Promise<void>;
  saveNames(names: IndexNames): Promise<void>;
  /** Ids of the indexed issues of a project in rising numeric order, after one; '' begins. */
  idsAfter(projectId: string, issueId: string, limit: number): Promise<readonly string[]>;
  projectIds(): Promise<readonly string[]>;
  /** Asks for issues to be read again. One that is asked for once more keeps its place. */
  markDirty(issueIds: readonly string[], at: string): Promise<void>;
  /** The longest waiting first. */
  dirty(limit: number): Promise<readonly { readonly issueId: string; readonly at: string }[]>;
  /** Those that were asked for again since stay. */
  clearDirty(seen: readonly { readonly issueId: string; readonly at: string }[]): Promise<void>;
  countDirty(): Promise<number>;
  /** Forgets states that ended before the instant, some at a time; answers whether there may be more. */
  purgePast(before: string): Promise<boolean>;
  /** Forgets the whole index. */
  clear(): Promise<void>;
  /** Rows and bytes by table, as near as the database tells. */
  size(): Promise<readonly { readonly table: string; readonly rows: number; readonly bytes: number }[]>;
}

/** Adds up what a view asked of Jira, by its price list. */
export interface Meter {
  /** The points of one request, or of several. */
  add(points: number, requests?: number): void;
}

/** Issues' ids that a query finds; `isComplete` is false where time, `most` or a search that repeats itself cut them short. */
export interface FoundIds {
  readonly ids: readonly string[];
  readonly isComplete: boolean;
}

/** What Jira counted; `refused` where it can't run the query: it names a project that is gone, or a field that isn't there for the viewer. */
export type Counted = number | 'refused' | null;

/**
 * Jira as the oracle of what the person who calls may see: every question is asked as them, at this very call, and nothing of an answer is
 * kept here. What Jira refuses or doesn't answer is thrown, but for what is said below.
 */
export interface SightPort {
  /** The roots of a plan. @throws AppError `invalid-input` in Jira's own words, for wrong JQL and for a filter that can't be read */
  roots(roots: PlanRoots, limits: { readonly until: string; readonly most: number }, meter: Meter): Promise<FoundIds>;
  /** By id-only search in pages of 5,000. */
  find(jql: string, limits: { readonly until: string; readonly most: number }, meter: Meter): Promise<FoundIds>;
  /** How many issues each query finds; null for one that didn't come to its turn. */
  countEach(queries: readonly string[], until: string, meter: Meter): Promise<readonly Counted[]>;
  /** Ids of all projects that they may browse; null where there were too many to list in time. */
  projects(until: string, meter: Meter): Promise<ReadonlySet<string> | null>;
  /** Those of the issues that they may browse now, wherever those are; null where not all could be asked. */
  visible(issueIds: readonly string[], until: string, meter: Meter): Promise<ReadonlySet<string> | null>;
}

/** Whom a permission scheme lets browse: holders that are the same for all issues, or some that the issue names. */
export type BrowseGrant = 'fixed' | 'by-issue';

/** What the app itself can learn of projects. It can be shut out of any of them. */
export interface ProjectAccessPort {
  /** Those of the projects that the app may browse. */
  browsable(projectIds: readonly string[], meter: Meter): Promise<ReadonlySet<string>>;
  /** Those of the issues that the app may browse now. */
  visible(issueIds: readonly string[], meter: Meter): Promise<ReadonlySet<string>>;
  /** How many issues the app counts in each project. */
  counts(projectIds: readonly string[], meter: Meter): Promise<ReadonlyMap<string, number>>;
  /** Ids of the projects' permission schemes; a project is absent where the app may not read its scheme. */
  schemes(projectIds: readonly string[], meter: Meter): Promise<ReadonlyMap<string, string>>;
  /** Null where the app may not read the scheme. */
  browseGrant(schemeId: string, meter: Meter): Promise<BrowseGrant | null>;
}
