import * as z from 'zod/mini';
import { calendarDate } from '../domain/calendar/calendar-date';
import { itemId } from '../domain/launch/launch';
import { audience, releaseNoteText } from '../domain/launch/release-note';
import { retrospectiveInput } from '../domain/launch/retrospective';
import type { MetricValue } from '../domain/template/field-types/metric';
import { ofLaunch, type LaunchChanged } from './launch';
import { operation } from './operation';
import { issueId } from './person';

/** What the issue's roadmap item promised, and what became of it. */
export type LaunchOutcome =
  | {
      readonly kind: 'promised';
      readonly metric: MetricValue;
      /** Such as "The promise is kept: 64 of 60 seats."; null while there is no actual or no target. */
      readonly sentence: string | null;
    }
  | {
      readonly kind: 'none';
      /** Why there is no promise to compare with. */
      readonly sentence: string;
    };

export interface ActualRecorded extends LaunchChanged {
  readonly outcome: LaunchOutcome;
  /** What became of the actual in the roadmap item, in a sentence. */
  readonly brought: string;
}

/** What happens once a launch is out: release notes, the metric's actual, what was learned. */
export const launchAfterOperations = {
  'launch.readOutcome': operation<LaunchOutcome>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId }),
  }),
  'launch.saveReleaseNote': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    /** An empty text takes the note away. `settles` ticks the checklist's item for it in the same change. */
    input: z.object({ ...ofLaunch, audience, text: releaseNoteText, settles: z.boolean() }),
  }),
  'launch.recordActual': operation<ActualRecorded>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      ...ofLaunch,
      itemId,
      actual: z.object({ value: z.number('Give the actual as a number.'), asOf: calendarDate }),
    }),
  }),
  /** Says to those who keep this launch's checklist what to change about it: one of its items, or at large. */
  'launch.proposeChange': operation<{ readonly checklistName: string }>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      issueId,
      entityId: ofLaunch.entityId,
      itemId: z.nullable(itemId),
      text: z
        .string()
        .check(z.trim(), z.minLength(1, 'Say what to change.'), z.maxLength(1000, 'Keep it within 1,000 characters.')),
    }),
  }),
  'launch.saveRetrospective': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...ofLaunch, retrospective: retrospectiveInput }),
  }),
} as const;
