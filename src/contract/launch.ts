import * as z from 'zod/mini';
import { calendarDate } from '../domain/calendar/calendar-date';
import { timeZone } from '../domain/calendar/time-zone';
import type { Pack } from '../domain/launch/checklist';
import { goNoGoInput } from '../domain/launch/go-no-go';
import { givenAction } from '../domain/launch/item-action';
import { itemId, type Launch } from '../domain/launch/launch';
import type { MoveEffects } from '../domain/launch/move-effects';
import { startLaunchInput, type PreviewItem } from '../domain/launch/start-launch';
import type { MirrorFinding } from '../domain/mirror/recognise-mirror';
import type { Assessment } from '../domain/readiness/assessment';
import type { GateAnswer } from '../domain/readiness/gate';
import type { ChecklistNews, OfferedChecklist } from './offered-checklist';
import { operation } from './operation';
import { issueId, type IssueHead, type People } from './person';

const reason = z.string().check(z.trim(), z.minLength(1, 'Give a reason.'), z.maxLength(500));

/** A launch with everything derived from it, on one day. */
export interface LaunchReading {
  readonly entityId: string;
  readonly revision: number;
  readonly launch: Launch;
  readonly assessment: Assessment;
  /** Whether the workflow gate would open now, and what stands in its way. */
  readonly gate: GateAnswer;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface LaunchRights {
  readonly canEdit: boolean;
  readonly canStart: boolean;
  readonly canMoveDate: boolean;
  readonly canChangeStatus: boolean;
  /** Let the issue past a closed workflow gate. */
  readonly canBypassGate: boolean;
  /** Waive, record a go/no-go, call a blocker not applicable. */
  readonly isReleaseManager: boolean;
  /** Functions that this viewer leads or stands in for. */
  readonly leads: readonly string[];
}

export interface LaunchView {
  readonly issue: IssueHead;
  /** The issue's running launch, or the last one; null before the first. */
  readonly reading: LaunchReading | null;
  readonly rights: LaunchRights;
  readonly mirror: MirrorFinding;
  readonly people: People;
  readonly issues: CitedNames;
  /** How many comments items have; those without any are left out. */
  readonly commentCounts: Readonly<Record<string, number>>;
  readonly notices: readonly string[];
  /** What a new launch would be offered: the date of Jira's due date or fix version, where there is one. */
  readonly suggestion: {
    readonly launchOn: string | null;
    readonly packs: readonly Pack[];
    readonly versionIds: readonly string[];
  };
  /** What a new launch can be started with; empty while one runs. */
  readonly checklists: readonly OfferedChecklist[];
  /** Null where the running launch has everything that its checklist offers, and where none runs. */
  readonly checklistNews: ChecklistNews | null;
  /** Today in the viewer's time zone. */
  readonly today: string;
}

/** What one person does to one item. */
export type ItemAction = z.infer<typeof givenAction>;

/** Issues that items cite or are worked on in, by id: those that the viewer can see. */
export type CitedNames = Readonly<Record<string, { readonly key: string; readonly summary: string }>>;

export const ofLaunch = {
  issueId,
  entityId: z.string().check(z.maxLength(64)),
  /** The revision that the person was looking at: what others changed since is neither overwritten nor decided on unseen. */
  baseRevision: z.int().check(z.positive()),
};

export interface LaunchChanged {
  readonly reading: LaunchReading;
  readonly people: People;
  readonly issues: CitedNames;
  readonly notices: readonly string[];
}

export const launchOperations = {
  'launch.open': operation<LaunchView>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, timeZone }),
  }),
  'launch.preview': operation<{
    readonly items: readonly PreviewItem[];
    readonly people: People;
    /** The version of the checklist that the items are of. */
    readonly checklistVersion: number;
  }>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, plan: startLaunchInput }),
  }),
  'launch.start': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      issueId,
      plan: startLaunchInput,
      /** What the preview was of: a checklist published since is refused as `busy`, to be looked at first. */
      checklistVersion: z.exactOptional(z.int().check(z.positive())),
    }),
  }),
  'launch.act': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      ...ofLaunch,
      itemId,
      action: givenAction,
    }),
  }),
  'launch.decide': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, decision: goNoGoInput }),
  }),
  'launch.moveDate': operation<
    ({ readonly kind: 'preview' } & MoveEffects) | ({ readonly kind: 'moved' } & LaunchChanged)
  >()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, launchOn: calendarDate, reason: z.nullable(reason), confirmed: z.boolean() }),
  }),
  'launch.changeStatus': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, to: z.enum(['planned', 'launched', 'cancelled', 'completed']), reason }),
  }),
} as const;
