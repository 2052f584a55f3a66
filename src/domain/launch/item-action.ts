import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { accountId } from '../role/account-id';
import { evidenceInput } from './evidence';

const reason = z.string().check(z.trim(), z.minLength(1, 'Give a reason.'), z.maxLength(500));

/** What a person says or does about one item. Evidence that comes with a tick is attached first. */
export const givenAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set state'), state: z.enum(['open', 'in progress', 'failed']) }),
  z.object({ kind: z.literal('set owner'), ownerId: z.nullable(accountId) }),
  z.object({ kind: z.literal('attach evidence'), evidence: evidenceInput }),
  /** Names one piece of evidence by its place, and by who gave it and when, so that a list changed meanwhile loses nothing else. */
  z.object({ kind: z.literal('remove evidence'), index: z.int().check(z.nonnegative()), by: accountId, at: instant }),
  z.object({ kind: z.literal('tick'), evidence: z.readonly(z.array(evidenceInput).check(z.maxLength(10))) }),
  z.object({ kind: z.literal('verify') }),
  z.object({ kind: z.literal('waive'), reason, expiresOn: calendarDate }),
  z.object({ kind: z.literal('not applicable'), reason }),
]);

/** All that becomes of one item. A check's result comes from the check that was run, never from what a person sends. */
export type ItemAction = z.infer<typeof givenAction> | { readonly kind: 'record check'; readonly passed: boolean };
