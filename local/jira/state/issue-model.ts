import type { JsonValue } from './config-model';

/** A custom field's value as `CustomKind` says; a field that is empty is absent. */
export type CustomValue = string | number | readonly string[];

/** One issue. Immutable: a write puts a new record, so that an older one can still answer a search that lags behind. */
export interface StoredIssue {
  readonly id: number;
  readonly projectId: string;
  /** The number behind the project's key. */
  readonly number: number;
  /** Keys that the issue had before it was moved: they still lead to it. */
  readonly formerKeys: readonly string[];
  readonly typeId: string;
  readonly statusId: string;
  readonly summary: string;
  /** An ADF document as JSON text (a tree of objects takes ten times the memory), or null. */
  readonly description: string | null;
  /** As `description`. */
  readonly environment: string | null;
  readonly parentId: number | null;
  readonly priorityId: string | null;
  readonly resolutionId: string | null;
  readonly resolvedAt: number | null;
  readonly assigneeId: string | null;
  readonly reporterId: string | null;
  readonly creatorId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the status last changed its category. */
  readonly categoryChangedAt: number;
  readonly dueOn: string | null;
  readonly securityLevelId: string | null;
  readonly labels: readonly string[];
  readonly componentIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly affectsVersionIds: readonly string[];
  readonly originalEstimateSeconds: number | null;
  readonly remainingEstimateSeconds: number | null;
  readonly spentSeconds: number | null;
  /** By field id. */
  readonly custom: Readonly<Record<string, CustomValue>>;
  /** Issue properties by key. */
  readonly properties: Readonly<Record<string, JsonValue>>;
  /** Oldest first. */
  readonly comments: readonly StoredComment[];
  /** Oldest first. */
  readonly changelog: readonly ChangeGroup[];
}

export interface StoredComment {
  readonly id: string;
  readonly authorId: string;
  readonly editorId: string;
  /** An ADF document as JSON text. */
  readonly body: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Who may read it, where it isn't everyone who sees the issue. */
  readonly visibility: { readonly type: 'role' | 'group'; readonly id: string } | null;
}

export interface ChangeGroup {
  readonly id: string;
  readonly authorId: string;
  readonly at: number;
  readonly items: readonly ChangeItem[];
}

/** One changed field, as Jira's changelog has it: `from` and `to` are ids (or null), the texts what people read. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
}

/** `from` is the issue whose view shows the type's outward words: `from` blocks `to`. */
export interface StoredLink {
  readonly id: string;
  readonly typeId: string;
  readonly fromIssueId: number;
  readonly toIssueId: number;
}

/** Mail about an issue to one person. */
export interface StoredNotice {
  readonly id: string;
  readonly recipientId: string;
  readonly senderId: string | null;
  readonly issueId: number;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: number;
  readonly isRead: boolean;
}

const NOTHING: readonly never[] = Object.freeze([]);
const NO_ENTRIES: Readonly<Record<string, never>> = Object.freeze({});

/** The parts of an issue without which there is none. */
export type IssueEssentials = Pick<
  StoredIssue,
  'id' | 'projectId' | 'number' | 'typeId' | 'statusId' | 'summary' | 'createdAt'
>;

/**
 * A full record from its essentials and whatever else is known. Every record is made here, with the same fields in the same order and
 * shared empty collections: 200,000 of them fit in memory only so.
 */
export function issueRecord(given: IssueEssentials & Partial<StoredIssue>): StoredIssue {
  return {
    id: given.id,
    projectId: given.projectId,
    number: given.number,
    formerKeys: listOf(given.formerKeys),
    typeId: given.typeId,
    statusId: given.statusId,
    summary: given.summary,
    description: given.description ?? null,
    environment: given.environment ?? null,
    parentId: given.parentId ?? null,
    priorityId: given.priorityId ?? null,
    resolutionId: given.resolutionId ?? null,
    resolvedAt: given.resolvedAt ?? null,
    assigneeId: given.assigneeId ?? null,
    reporterId: given.reporterId ?? null,
    creatorId: given.creatorId ?? null,
    createdAt: given.createdAt,
    updatedAt: given.updatedAt ?? given.createdAt,
    categoryChangedAt: given.categoryChangedAt ?? given.createdAt,
    dueOn: given.dueOn ?? null,
    securityLevelId: given.securityLevelId ?? null,
    labels: listOf(given.labels),
    componentIds: listOf(given.componentIds),
    fixVersionIds: listOf(given.fixVersionIds),
    affectsVersionIds: listOf(given.affectsVersionIds),
    originalEstimateSeconds: given.originalEstimateSeconds ?? null,
    remainingEstimateSeconds: given.remainingEstimateSeconds ?? null,
    spentSeconds: given.spentSeconds ?? null,
    custom: entriesOf(given.custom),
    properties: entriesOf(given.properties),
    comments: listOf(given.comments),
    changelog: listOf(given.changelog),
  };
}

function listOf<T>(list: readonly T[] | undefined): readonly T[] {
  return list === undefined || list.length === 0 ? NOTHING : list;
}

function entriesOf<T>(entries: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> {
  if (entries === undefined) return NO_ENTRIES;
  for (const _ in entries) return entries;
  return NO_ENTRIES;
}
