import * as z from 'zod/mini';
import { timeZone } from '../domain/calendar/time-zone';
import type { Collision } from '../domain/journal/merge';
import { json, type Json } from '../domain/json';
import type { MirrorFinding } from '../domain/mirror/recognise-mirror';
import type { Gap } from '../domain/roadmap/gaps';
import type { HealthUpdate } from '../domain/roadmap/reported-health';
import type { Stage } from '../domain/roadmap/stage';
import type { Template } from '../domain/template/template';
import { operation } from './operation';
import { issueId, type IssueHead, type People } from './person';

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
}

export interface RoadmapView {
  readonly issue: IssueHead;
  readonly saved: SavedRoadmap;
  readonly draft: RoadmapDraft | null;
  readonly templates: readonly Template[];
  /** What Jira already knows, by field id, counted as answered until someone answers otherwise. */
  readonly prefills: Readonly<Record<string, Json>>;
  readonly rights: RoadmapRights;
  readonly mirror: MirrorFinding;
  readonly people: People;
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
      readonly saved: SavedRoadmap;
      readonly people: People;
    };

export const roadmapOperations = {
  'roadmap.open': operation<RoadmapView>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, timeZone }),
  }),
  'roadmap.save': operation<RoadmapSaveResult>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      issueId,
      baseRevision: z.int().check(z.nonnegative()),
      templateId: z.string().check(z.maxLength(64)),
      /** Changed fields only; null takes an answer back. */
      answers,
      overrideReason: z.optional(z.string().check(z.maxLength(500))),
      timeZone,
    }),
  }),
  'roadmap.saveDraft': operation<{ readonly savedAt: string }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      issueId,
      baseRevision: z.int().check(z.nonnegative()),
      templateId: z.nullable(z.string().check(z.maxLength(64))),
      answers,
    }),
  }),
  'roadmap.discardDraft': operation<{ readonly discarded: true }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ issueId }),
  }),
} as const;
