import * as z from 'zod/mini';
import { write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { webAddress } from './evidence';
import { requires } from './item-subject';
import { findItem, type Launch } from './launch';
import { refuseWhenOver } from './refuse-when-over';
import { tickByRecord } from './set-item-state';

const text = z.string().check(z.trim(), z.maxLength(4000, 'Keep it within 4,000 characters.'));

export const retrospectiveInput = z.readonly(
  z.object({
    wentWell: text,
    toImprove: text,
    /** Where the whole of it is kept, and the evidence that the checklist asks for. */
    link: z.nullable(webAddress),
  }),
);
export type RetrospectiveInput = z.infer<typeof retrospectiveInput>;

const RETROSPECTIVE_KEY = 'product-ops.retrospective';

/**
 * Keeps what the people of this launch learned. The item that asks for it is ticked in the same change, once there is the link that it
 * requires, unless it follows an issue; the last one written stands, and the history keeps those before.
 */
export function writeRetrospective(
  launch: Launch,
  input: RetrospectiveInput,
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const over = refuseWhenOver(launch);
  if (over) return over;
  const { wentWell, toImprove, link } = input;
  if (wentWell === '' && toImprove === '') {
    const message = 'Write what went well, or what to do better: an empty retrospective helps nobody.';
    return { ok: false, problems: [{ path: 'toImprove', code: 'required', message }] };
  }
  const kept = { retrospective: { wentWell, toImprove, link, by: actor.accountId, at: moment.now } };
  const item = findItem(launch, RETROSPECTIVE_KEY);
  const isOpen = item !== null && (item.state === 'open' || item.state === 'in progress');
  if (!isOpen || (link === null && requires(item, 'url'))) return write(kept);
  const evidence = link !== null && requires(item, 'url') ? [{ kind: 'url' as const, value: link }] : [];
  const ticked = tickByRecord({ launch, itemId: RETROSPECTIVE_KEY, item }, evidence, actor, moment);
  return ticked.ok ? write({ ...ticked.patch, ...kept }) : ticked;
}
