import * as z from 'zod/mini';
import { timeZone } from '../domain/calendar/time-zone';
import type { Collision } from '../domain/journal/merge';
import { json, type Json } from '../domain/json';
import type { MirrorFinding } from '../domain/mirror/recognise-mirror';
import { commentText } from '../domain/roadmap/comment';
import type { FieldRight } from '../domain/roadmap/decision-rights';
import type { Gap } from '../domain/roadmap/gaps';
import { healthDelegate, type HealthDelegate } from '../domain/roadmap/health-delegate';
import type { RoadmapHistoryEntry } from '../domain/roadmap/history';
import type { MetricTrend } from '../domain/roadmap/metric-trend';
import type { HealthUpdate } from '../domain/roadmap/reported-health';
import type { Stage } from '../domain/roadmap/stage';
import type { Template } from '../domain/template/template';
import type { LinkedInsight } from './insight';
import { operation } from './operation';
import { issueId, type IssueHead, type People } from './person';
import type { EarlierField, VersionOffer } from './version-offer';

const answers = z.record(z.string().check(z.maxLength(64)), z.nullable(json));

/** The saved roadmap item of an issue; revision 0 with no answers before the first save. */
export interface SavedRoadmap {
  readonly revision: number;
  readonly templateId: string | null;
  readonly templateVersion: number | null;
  readonly answers: Readonly<Record<string, Json>>;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  readonly stage: Stage;
  readonly gaps: readonly Gap[];
  /** How old the last reported health is and whether the next report is due. */
  readonly healthUpdate: HealthUpdate;
  /** Who may report health in the decision owner's place, be their time over. */
  readonly healthDelegate: HealthDelegate | null;
}

/** What the viewer typed and did not save yet, as the server last heard of it. */
export interface RoadmapDraft {
  readonly baseRevision: number;
  readonly templateId: string | null;
  readonly answers: Readonly<Record<string, Json | null>>;
  readonly savedAt: string;
}

export interface RoadmapRights {
  readonly canEdit: boolean;
  /** Fields that this viewer may not change, each with the sentence that says why. */
  readonly locked: Readonly<Record<string, string>>;
  /** An administrator may change locked fields all the same, and the override is recorded. */
  readonly mayOverride: boolean;
  /** Over naming somebody who reports health in the decision owner's place. */
  readonly delegation: FieldRight;
}

export interface RoadmapView {
  readonly issue: IssueHead;
  readonly saved: SavedRoadmap;
  readonly draft: RoadmapDraft | null;
  /** Present where the last change is this viewer's own save, or their undo of one: they may take it back. */
  readonly undoable: { readonly isUndo: boolean } | null;
  /** Those that may be chosen here, and the version that the item is filled by, which stays until somebody accepts another. */
  readonly templates: readonly Template[];
  readonly versionOffer: VersionOffer | null;
  /** Questions behind answers that this version doesn't ask. */
  readonly earlierFields: readonly EarlierField[];
  /** What Jira already knows, by field id, counted as answered until someone answers otherwise. */
  readonly prefills: Readonly<Record<string, Json>>;
  readonly rights: RoadmapRights;
  readonly mirror: MirrorFinding;
  /** What the issue is linked to, newest first: they answer every question that asks for insights. */
  readonly insights: readonly LinkedInsight[];
  /** Insights are switched off here: the linked ones still answer, and tell nothing. */
  readonly insightsAreOff: boolean;
  readonly people: People;
  /** Key and summary of the issues that the answers name, as far as the viewer can see them. */
  readonly issueNames: Readonly<Record<string, { readonly key: string; readonly summary: string }>>;
  /** How the actuals of metrics went, by field id; a metric without any has none. */
  readonly metricTrends: Readonly<Record<string, MetricTrend>>;
  readonly commentCount: number;
  /** Sentences that stand above the form, such as who holds roles until the settings name anyone. */
  readonly notices: readonly string[];
  /** Today in the viewer's time zone. */
  readonly today: string;
}

export type RoadmapSaveResult =
  | {
      readonly kind: 'saved';
      readonly saved: SavedRoadmap;
      readonly rights: RoadmapRights;
      readonly notices: readonly string[];
    }
  /** Somebody else changed the same fields since: nothing of this save was written, both texts are here. */
  | {
      readonly kind: 'collision';
      readonly collisions: readonly Collision[];
      /** By field id, all that this change would have written, so that none of it is lost while people choose. */
      readonly wanted: Readonly<Record<string, Json | null>>;
      readonly saved: SavedRoadmap;
      readonly people: People;
    };

/** What somebody said about an item. It changes no answer, and nobody changes it. */
export interface RoadmapComment {
  /** Position in the item's comments, from 1. */
  readonly number: number;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** The question it is about, by the template in use or its id where that is gone; null for the whole item. */
  readonly about: { readonly fieldId: string; readonly label: string } | null;
}

export interface RoadmapHistory {
  /** Newest first. */
  readonly entries: readonly RoadmapHistoryEntry[];
  /** Send it as `before` for older ones; null where there are none. */
  readonly next: number | null;
}

export interface RoadmapComments {
  /** Newest first. */
  readonly comments: readonly RoadmapComment[];
  readonly next: number | null;
  /** Why this viewer may not comment; null when they may. */
  readonly refusal: string | null;
}

const before = z.optional(z.int().check(z.positive()));
const overrideReason = z.optional(z.string().check(z.maxLength(500)));
const baseRevision = z.int().check(z.nonnegative());

export const roadmapOperations = {
  'roadmap.open': operation<RoadmapView>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, timeZone }),
  }),
  'roadmap.save': operation<RoadmapSaveResult>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      issueId,
      baseRevision,
      templateId: z.string().check(z.maxLength(64)),
      /** Changed fields only; null takes an answer back. */
      answers,
      overrideReason,
      timeZone,
    }),
  }),
  /** Moves the item to the version that is offered. Answers stay, whatever it asks. */
  'roadmap.acceptVersion': operation<RoadmapSaveResult>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ issueId, baseRevision, version: z.int().check(z.positive()), timeZone }),
  }),
  /** Takes back the last save at or before `baseRevision`, as a change of its own. An undo is one too. */
  'roadmap.undo': operation<RoadmapSaveResult>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ issueId, baseRevision: z.int().check(z.positive()), overrideReason, timeZone }),
  }),
  'roadmap.history': operation<RoadmapHistory>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, before }),
  }),
  /** Null takes the delegate back. */
  'roadmap.setHealthDelegate': operation<{
    readonly saved: SavedRoadmap;
    readonly rights: RoadmapRights;
    readonly notices: readonly string[];
  }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ issueId, delegate: z.nullable(healthDelegate), overrideReason, timeZone }),
  }),
  'roadmap.comments': operation<RoadmapComments>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, before }),
  }),
  'roadmap.comment': operation<{ readonly comment: RoadmapComment; readonly commentCount: number }>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({
      issueId,
      text: commentText,
      /** The question it is about; absent for the whole item. */
      fieldId: z.optional(z.string().check(z.maxLength(64))),
    }),
  }),
  'roadmap.saveDraft': operation<{ readonly savedAt: string }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      issueId,
      baseRevision,
      templateId: z.nullable(z.string().check(z.maxLength(64))),
      answers,
    }),
  }),
  'roadmap.discardDraft': operation<{ readonly discarded: true }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ issueId }),
  }),
} as const;
