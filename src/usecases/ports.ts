import type { IssueHead, Person } from '../contract/person';
import type { PlanSuggestions } from '../contract/portfolio';
import type { GovernancePorts } from './governance/ports';
import type { InsightStore, LinkedIssuePort } from './insight-ports';
import type { VersionPort } from './launch-versions/ports';
import type { LaunchIssueSource, NudgePort, ViewerMessages } from './launch-page/ports';
import type { WorkPort } from './launch-work/ports';
import type { IndexQueue, IndexSource } from './index-upkeep/ports';
import type { AbsencePort, ExportPort, GateFallbackPort, MarkPort, RestorePort } from './lifecycle/ports';
import type { PlanPersonPort, PlanRootsPort } from './plans/ports';
import type { IndexReader, IndexWriter, ProjectAccessPort, SightPort, SiteVocabulary } from './portfolio/ports';
import type { RoadmapIssueSource } from './roadmap-issue-source';
import type { EntityKind, IssueEntityKind } from '../domain/journal/entity-id';
import type { JournalEntry } from '../domain/journal/entry';
import type { State } from '../domain/journal/patch';
import type { Json } from '../domain/json';
import type { IssueFacts } from '../domain/rollup/issue-facts';
import type { PlanRoots } from '../domain/plan/plan-document';
import type { HierarchyLinkType } from '../domain/rollup/plan';
import type { RoleSettings } from '../domain/role/roles';

/** What use cases need of the world. `src/jira` and `src/storage` implement it; tests bring fakes. */
export interface Ports {
  readonly clock: Clock;
  readonly access: AccessPort;
  readonly issues: IssuePort;
  readonly people: PeoplePort;
  readonly jql: JqlPort;
  readonly plans: PlanSource;
  readonly roadmapIssues: RoadmapIssueSource;
  readonly launchIssues: LaunchIssueSource;
  readonly nudges: NudgePort;
  readonly claims: ClaimPort;
  readonly messages: ViewerMessages;
  readonly governance: GovernancePorts;
  readonly journal: JournalPort;
  readonly drafts: DraftPort;
  readonly templateDrafts: TemplateDraftPort;
  readonly checklistDrafts: TemplateDraftPort;
  readonly settings: SettingsPort;
  readonly planPeople: PlanPersonPort;
  readonly index: IndexReader;
  readonly indexWriter: IndexWriter;
  readonly indexSource: IndexSource;
  readonly indexQueue: IndexQueue;
  readonly sight: SightPort;
  readonly projectAccess: ProjectAccessPort;
  readonly marks: MarkPort;
  readonly planRoots: PlanRootsPort;
  readonly gateFallback: GateFallbackPort;
  readonly insights: InsightStore;
  readonly linkedIssues: LinkedIssuePort;
  readonly works: WorkPort;
  readonly projects: ProjectPort;
  readonly versions: VersionPort;
  readonly mirrors: MirrorPort;
  readonly repairs: RepairQueue;
  readonly absences: AbsencePort;
  readonly storage: { readonly export: ExportPort; readonly restore: RestorePort };
}

export interface Clock {
  /** The present instant, UTC ISO. */
  now(): string;
}

/** What Jira grants the person who calls, on one issue, asked at this very call. */
export interface IssueGrants {
  readonly canBrowse: boolean;
  readonly canEdit: boolean;
  readonly isProjectAdmin: boolean;
  readonly isJiraAdmin: boolean;
}

/** Likewise of a project at large. */
export type ProjectGrants = Omit<IssueGrants, 'canEdit'>;

export interface AccessPort {
  onIssue(issueId: string): Promise<IssueGrants>;
  onProject(projectId: string): Promise<ProjectGrants>;
  isJiraAdmin(): Promise<boolean>;
}

/** Key and summary of issues by id, as somebody sees them; those that are hidden from them are left out. */
export type IssueNames = Readonly<Record<string, { readonly key: string; readonly summary: string }>>;

export interface IssuePort {
  /**
   * The issue and one of its properties in a single request, as the viewer. Null when it doesn't exist or is hidden from them.
   * `property` is undefined where the issue has none by that key; `names` tells of the issues in `namesOf`, in the same request.
   */
  find(
    issueId: string,
    propertyKey: string,
    namesOf?: readonly string[],
  ): Promise<{ readonly head: IssueHead; readonly property: unknown; readonly names?: IssueNames } | null>;
  /** Up to ten issues, as the viewer, whose key or summary matches what was typed. */
  search(
    text: string,
  ): Promise<readonly { readonly issueId: string; readonly key: string; readonly summary: string }[]>;
}

export interface PeoplePort {
  /** Groups of the person who calls, by id. */
  groupIds(): Promise<readonly string[]>;
  /** Which of these project roles the person who calls holds in the project, by id. */
  rolesHeld(
    projectId: string,
    roles: readonly { readonly roleId: string; readonly name: string }[],
  ): Promise<readonly string[]>;
  /** Likewise in any project of which they can see an issue. */
  rolesHeldAnywhere(roles: readonly { readonly roleId: string; readonly name: string }[]): Promise<readonly string[]>;
  /** Names for account ids, as the viewer; ids that Jira doesn't tell are left out. */
  byIds(accountIds: readonly string[]): Promise<readonly Person[]>;
  search(text: string): Promise<readonly Person[]>;
  searchGroups(text: string): Promise<readonly { readonly groupId: string; readonly name: string }[]>;
}

export interface ProjectName {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
}

export interface ProjectPort {
  /** Projects that the person who calls may see, by key. */
  all(): Promise<readonly ProjectName[]>;
  /** Null where there is no such project, or it is hidden from them. */
  find(projectId: string): Promise<ProjectName | null>;
}

export interface JqlPort {
  /** Jira's own messages for what is wrong with a query, as the viewer; none when it is sound. */
  problemsOf(jql: string): Promise<readonly string[]>;
  /** Whether any issue matches, as the viewer: what an automatic checklist item asks. */
  matchesAny(jql: string): Promise<boolean>;
  /** Names of the site's priorities, highest first. */
  priorityNames(): Promise<readonly string[]>;
  /** Names of the issue types that the viewer can see, each once. */
  issueTypeNames(): Promise<readonly string[]>;
  /** The same types by id; `projectId` where only a team-managed project has it. */
  issueTypes(): Promise<
    readonly { readonly issueTypeId: string; readonly name: string; readonly projectId: string | null }[]
  >;
}

/** One reading of a plan's issues as one viewer. `missing` says in words what a reading that isn't complete lacks. */
export interface PlanReading {
  readonly rootIds: readonly string[];
  readonly issues: readonly IssueFacts[];
  readonly missing: readonly string[];
  /** What Jira charged for it, by its price list. */
  readonly points: number;
  readonly requests: number;
}

/** A plan's issues straight from Jira, as the viewer: for plans of up to 5,000 issues, as long as the index can't answer. */
export interface PlanSource {
  vocabulary(): Promise<SiteVocabulary>;
  /** The vocabulary, and what a plan's options choose from. */
  suggestions(): Promise<PlanSuggestions>;
  read(query: {
    readonly roots: PlanRoots;
    readonly hierarchyLinks: readonly HierarchyLinkType[];
    readonly pointsField: string | null;
    readonly startField: string | null;
    readonly teamField: string | null;
    /** The instant by which reading ends, whole or not. */
    readonly until: string;
  }): Promise<PlanReading>;
}

/** One journalled thing as it stands: `state` is derived from its entries. */
export interface Entity {
  readonly entityId: string;
  readonly kind: EntityKind;
  /** `noIssue` where it belongs to none, and likewise its project. */
  readonly issueId: string;
  readonly projectId: string;
  /** Number of the last entry; 0 before the first. */
  readonly revision: number;
  readonly state: State;
  /** Set when the issue was deleted; purged when the retention time is over. */
  readonly deletedAt: string | null;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface JournalPort {
  find(entityId: string): Promise<Entity | null>;
  /** Those of the entities that live, in no order. */
  findAll(entityIds: readonly string[]): Promise<readonly Entity[]>;
  ofIssue(issueId: string, kind: IssueEntityKind): Promise<readonly Entity[]>;
  /** Every living entity of a kind on any of these issues, in no order: what a rollup asks for a whole plan at once. */
  ofIssues(issueIds: readonly string[], kind: IssueEntityKind): Promise<readonly Entity[]>;
  /** Every living entity of a kind, in no order; only those of one project where it is named. */
  ofKind(kind: EntityKind, projectId?: string): Promise<readonly Entity[]>;
  /** Entries after a revision, oldest first. */
  entriesAfter(entityId: string, revision: number): Promise<readonly JournalEntry[]>;
  /** Up to 25 entries up to a revision, that included, newest first; fewer only where there are no older ones. */
  entriesUpTo(entityId: string, revision: number): Promise<readonly JournalEntry[]>;
  /**
   * Adds the entry if nobody else took its revision. `taken` means that another writer was first: reread and decide anew.
   * `of` tells the entity's issue and project for its summary row.
   */
  append(
    entry: JournalEntry,
    of: { readonly kind: EntityKind; readonly issueId: string; readonly projectId: string; readonly state: State },
  ): Promise<'appended' | 'taken'>;
}

/** What only one call may do at a time. A claim that a call left behind, cut off midway, is free again after two minutes. */
export interface ClaimPort {
  /** Whether it is this call's now; at most 190 characters. */
  claim(name: string, at: string): Promise<boolean>;
  release(name: string, at: string): Promise<void>;
}

/** One person's unsaved answers for one entity. */
export interface Draft {
  readonly baseRevision: number;
  readonly content: Readonly<Record<string, Json>>;
  readonly savedAt: string;
}

export interface DraftPort {
  find(entityId: string, accountId: string): Promise<Draft | null>;
  save(entityId: string, accountId: string, draft: Draft): Promise<void>;
  discard(entityId: string, accountId: string): Promise<void>;
}

/** What everyone who edits templates, or checklists, has made of the next version of one; each save is a revision, counted from 1. */
export interface StoredTemplateDraft {
  readonly templateId: string;
  readonly revision: number;
  readonly content: Json;
  readonly savedAt: string;
  readonly savedBy: string;
}

export interface TemplateDraftPort {
  /** The last draft of every template that has any. */
  all(): Promise<readonly StoredTemplateDraft[]>;
  find(templateId: string): Promise<StoredTemplateDraft | null>;
  /** `taken` where somebody else saved that revision first: nothing was written then. Earlier revisions are forgotten. */
  save(draft: StoredTemplateDraft): Promise<'saved' | 'taken'>;
}

/** Settings as they are kept, each save a revision of its own; revision 0 before the first. */
export interface StoredRoles {
  readonly revision: number;
  readonly settings: RoleSettings;
}

export interface SettingsPort {
  roles(): Promise<StoredRoles>;
  /** Answers the new revision. Refuses with `busy` when the settings changed since `baseRevision` was read. */
  saveRoles(change: {
    readonly baseRevision: number;
    readonly settings: RoleSettings;
    readonly savedBy: string;
    readonly savedAt: string;
  }): Promise<number>;
}

export interface MirrorPort {
  /** Writes the issue property as the person who calls. */
  write(issueId: string, propertyKey: string, value: Json): Promise<void>;
}

export interface IssueStanding {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly statusCategory: IssueHead['statusCategory'];
  readonly assigneeId: string | null;
}

/**
 * Issues as the app itself sees them, for work that no person asked for. It is not omniscient: administrators can take its browse
 * rights away, so an issue that it doesn't see need not be gone.
 */
export interface IssuesForApp {
  /** Those of the issues, by id or key, that the app can see, each with the project that it is in now. */
  existing(
    issueIdsOrKeys: readonly string[],
  ): Promise<readonly { readonly issueId: string; readonly projectId: string }[]>;
  /** As `existing`, with what decides whether an issue's weekly update is owed, and by whom. */
  standings(issueIds: readonly string[]): Promise<readonly IssueStanding[]>;
  /** Values of those keys that the issue has; null where the app can't see the issue. */
  readProperties(issueId: string, propertyKeys: readonly string[]): Promise<Readonly<Record<string, unknown>> | null>;
  writeProperty(issueId: string, propertyKey: string, value: Json): Promise<void>;
  /** Also where the issue has no such property. */
  deleteProperty(issueId: string, propertyKey: string): Promise<void>;
}

export interface RepairQueue {
  /** Asks for the mirror of this entity to be written again from the journal, soon, by the app. */
  requestMirrorRepair(entityId: string): Promise<void>;
}
