import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { accountId } from '../role/account-id';
import { evidenceInput } from './evidence';
import { itemId } from './launch';

const reason = z.string().check(z.trim(), z.minLength(1, 'Give a reason.'), z.maxLength(500));

const setState = z.object({ kind: z.literal('set state'), state: z.enum(['open', 'in progress', 'failed']) });
const setOwner = z.object({ kind: z.literal('set owner'), ownerId: z.nullable(accountId) });
const waive = { kind: z.literal('waive'), reason, expiresOn: calendarDate };
const exclude = z.object({ kind: z.literal('not applicable'), reason });

/** What a person says or does about one item. Evidence that comes with a tick is attached first. */
export const givenAction = z.discriminatedUnion('kind', [
  setState,
  setOwner,
  z.object({
    kind: z.literal('set delegate'),
    delegate: z.nullable(z.object({ accountId, untilOn: calendarDate })),
  }),
  z.object({
    kind: z.literal('set acknowledgers'),
    accountIds: z.readonly(z.array(accountId).check(z.maxLength(30, 'Name at most 30 people.'))),
  }),
  z.object({
    kind: z.literal('set dependencies'),
    waitsFor: z.readonly(z.array(itemId).check(z.maxLength(20, 'An item waits for at most 20 others.'))),
  }),
  z.object({ kind: z.literal('attach evidence'), evidence: evidenceInput }),
  /** Names one piece of evidence by its place, and by who gave it and when, so that a list changed meanwhile loses nothing else. */
  z.object({ kind: z.literal('remove evidence'), index: z.int().check(z.nonnegative()), by: accountId, at: instant }),
  z.object({ kind: z.literal('tick'), evidence: z.readonly(z.array(evidenceInput).check(z.maxLength(10))) }),
  z.object({ kind: z.literal('verify') }),
  /** `replaces` is the instant of the living waiver that this one takes the place of: without it, a living one is never overwritten. */
  z.object({ ...waive, replaces: z.exactOptional(instant) }),
  exclude,
]);

/** All that becomes of one item. A check's result comes from the check that was run, never from what a person sends. */
export type ItemAction = z.infer<typeof givenAction> | { readonly kind: 'record check'; readonly passed: boolean };

/** What can be done to many items at once: nothing that needs evidence or is a person's own word on one item. */
export const manyAction = z.discriminatedUnion('kind', [
  setState,
  setOwner,
  z.object({ kind: z.literal('tick') }),
  z.object(waive),
  exclude,
]);
export type ManyAction = z.infer<typeof manyAction>;
