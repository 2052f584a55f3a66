import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { reason, why } from '../readiness/reason';
import { score } from '../readiness/score';
import { verdict } from '../readiness/verdict';
import { accountId } from '../role/account-id';

export const outcome = z.enum(['go', 'conditional go', 'pause', 'no-go']);
export type Outcome = z.infer<typeof outcome>;

/** Whether a vote speaks against what was decided. Who would go without the condition doesn't oppose going with it. */
export function dissents(vote: Outcome, decided: Outcome): boolean {
  return vote !== decided && !(vote === 'go' && decided === 'conditional go');
}

/**
 * The verdict as the voters saw it: the go/no-go item left out, items due later listed as conditions (rules: readiness, 8). Superseded, it is
 * read without its lists, of which `counts` tells what they held: the history has them.
 */
export const frozenVerdict = z.readonly(
  z.object({
    verdict,
    sentence: z.string(),
    reasons: z.readonly(z.array(reason)),
    score,
    conditions: z.readonly(
      z.array(
        z.readonly(z.object({ itemId: z.string(), title: z.string(), dueOn: calendarDate, why: z.exactOptional(why) })),
      ),
    ),
    takenAt: instant,
    /** Absent where the record itself holds the lists, as older ones do. */
    counts: z.exactOptional(z.readonly(z.object({ reasons: z.int(), conditions: z.int() }))),
  }),
);
export type FrozenVerdict = z.infer<typeof frozenVerdict>;

const text = z.string().check(z.trim(), z.minLength(1, 'Write a sentence.'), z.maxLength(500));

export const functionName = z.string().check(z.minLength(1), z.maxLength(60));

/** An observable condition with the one who answers for it. */
const condition = z.readonly(z.object({ text, ownerId: accountId, dueOn: calendarDate }));

const givenVote = {
  accountId,
  function: functionName,
  vote: outcome,
  comment: z.nullable(z.string().check(z.maxLength(500))),
};
const vote = z.readonly(
  z.object({
    ...givenVote,
    /** Who entered it, where it was told to them. */
    enteredBy: z.exactOptional(z.string()),
  }),
);
export type Vote = z.infer<typeof vote>;

export const goNoGoInput = z.readonly(
  z.object({
    outcome,
    condition: z.nullable(condition),
    rationale: z.nullable(z.string().check(z.maxLength(2000))),
    /** As told in a meeting; where a round of votes runs, the votes are those of the round. */
    votes: z.readonly(z.array(z.readonly(z.object(givenVote)))).check(z.maxLength(50)),
  }),
);
export type GoNoGoInput = z.infer<typeof goNoGoInput>;

/** A recorded decision. It is never edited, only superseded by a later one: the last of a launch's list is the one in force. */
export const goNoGo = z.readonly(
  z.object({
    outcome,
    condition: z.nullable(condition),
    rationale: z.nullable(z.string()),
    votes: z.readonly(z.array(vote)),
    /** What the voters saw. */
    frozen: frozenVerdict,
    /** The round that it concludes, with the verdict of the moment when it was recorded, the go/no-go item left out. */
    round: z.exactOptional(
      z.readonly(z.object({ number: z.int().check(z.positive()), verdict, sentence: z.string() })),
    ),
    by: z.string(),
    at: instant,
  }),
);
export type GoNoGo = z.infer<typeof goNoGo>;
