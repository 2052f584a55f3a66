import * as z from 'zod/mini';
import { calendarDate } from '../domain/calendar/calendar-date';
import { instant } from '../domain/calendar/instant';
import { functionName, outcome } from '../domain/launch/go-no-go';
import type { AskedFunction } from '../domain/launch/go-no-go-round';
import { accountId } from '../domain/role/account-id';
import { ofLaunch, type LaunchChanged } from './launch';
import { operation } from './operation';
import type { People } from './person';

const text = (most: number, whenEmpty: string) =>
  z.string().check(z.trim(), z.minLength(1, whenEmpty), z.maxLength(most));

/** Votes come one beside the other, so nobody's waits for a revision: what is voted on is the snapshot of the round. */
const { baseRevision, ...anyTime } = ofLaunch;

export const launchDecisionOperations = {
  /** The functions that a round would ask, with the people who vote for them today. */
  'launch.previewRound': operation<{ readonly functions: readonly AskedFunction[]; readonly people: People }>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object(anyTime),
  }),
  /** Freezes the verdict and asks each function for its vote. */
  'launch.openRound': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      ...anyTime,
      baseRevision,
      functions: z.readonly(z.array(functionName).check(z.minLength(1), z.maxLength(50))),
      closesOn: calendarDate,
      note: z.nullable(text(500, 'Leave the note out, or write a sentence.')),
    }),
  }),
  'launch.vote': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({
      ...anyTime,
      round: z.int().check(z.positive()),
      function: functionName,
      vote: outcome,
      comment: z.nullable(z.string().check(z.trim(), z.maxLength(500))),
      /** Whose word it is, where a release manager enters a vote that was told to them; null for one's own. */
      voterId: z.nullable(accountId),
      /** Instant of the function's vote as it was shown, null where there was none. */
      seenAt: z.nullable(instant),
    }),
  }),
  'launch.withdrawRound': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({ ...anyTime, round: z.int().check(z.positive()), reason: text(500, 'Give a reason.') }),
  }),
  /** Says whether the condition of the decision in force came about. */
  'launch.settleCondition': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({
      ...anyTime,
      /** From 1. */
      decision: z.int().check(z.positive()),
      met: z.boolean(),
      note: text(500, 'Say what was seen.'),
      /** Instant of the word on it as it was shown, null where there was none. */
      seenAt: z.nullable(instant),
    }),
  }),
} as const;
