import * as z from 'zod/mini';
import { importance } from '../launch/tier';

/**
 * What about an item speaks for or against readiness. `not begun` is a blocker still open within 3 days of its due date;
 * `open at launch` a blocker not settled when the launch date has come. `not applicable` items decide nothing.
 */
export const why = z.enum([
  'failed',
  'waiver expired',
  'overdue',
  'open at launch',
  'not begun',
  'unverified',
  'in progress',
  'open',
  'waived',
  'settled',
  'not applicable',
]);
export type Why = z.infer<typeof why>;

/** One item that decided a verdict. `sentence` is complete in itself: 'Terms and claims was due on 3 May and is open.' */
export const reason = z.readonly(
  z.object({ itemId: z.string(), title: z.string(), function: z.string(), importance, why, sentence: z.string() }),
);
export type Reason = z.infer<typeof reason>;

/** What a launch lacks before it can be assessed at all. */
export const lacking = z.enum(['tier', 'launch date', 'applicable items']);
export type Lacking = z.infer<typeof lacking>;
