import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { accountId } from '../role/account-id';
import { frozenVerdict, functionName, outcome } from './go-no-go';

const signed = { by: z.string(), at: instant };

/** A function that is asked, and whose vote it is as the round opens: its lead, and who stands in. None where no person is named. */
const asked = z.readonly(z.object({ function: functionName, voterIds: z.readonly(z.array(accountId)) }));
export type AskedFunction = z.infer<typeof asked>;

/** A round of votes on a snapshot. It is never edited: a decision concludes it, or it is withdrawn. Numbered from 1. */
export const goNoGoRound = z.readonly(
  z.object({
    ...signed,
    /** The last day for votes, included, in the launch's time zone. */
    closesOn: calendarDate,
    note: z.nullable(z.string()),
    functions: z.readonly(z.array(asked)),
    frozen: frozenVerdict,
  }),
);
export type GoNoGoRound = z.infer<typeof goNoGoRound>;

/** One function's vote. `by` is who entered it: another than the voter where it was told to a release manager. */
export const roundVote = z.readonly(
  z.object({
    ...signed,
    accountId,
    vote: outcome,
    comment: z.nullable(z.string().check(z.maxLength(500))),
    /** Whether it was told to `by`. Of votes before it was kept, the two people tell. */
    told: z.exactOptional(z.boolean()),
  }),
);
export type RoundVote = z.infer<typeof roundVote>;

/** Whether a release manager entered what they were told. Kept, since two people whose data was erased can't be told apart. */
export function isTold({ told, by, accountId: voterId }: RoundVote): boolean {
  return told ?? by !== voterId;
}

/** Why a round came to no decision. */
export const roundEnd = z.readonly(z.object({ ...signed, reason: z.string() }));
export type RoundEnd = z.infer<typeof roundEnd>;

/** Whether the condition of a conditional go came about; it may be said again. */
export const conditionCheck = z.readonly(z.object({ ...signed, met: z.boolean(), note: z.string() }));
export type ConditionCheck = z.infer<typeof conditionCheck>;

/** The key of a function's vote: the round's number and the function's place in it, both from 1. A path holds neither every name nor an account. */
export function voteKey(round: number, place: number): string {
  return `${round}.${place}`;
}
