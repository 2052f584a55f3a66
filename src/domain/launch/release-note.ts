import * as z from 'zod/mini';
import { write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { requires } from './item-subject';
import type { Launch } from './launch';
import { recordPath } from './launch-records';
import { refuseWhenOver } from './refuse-when-over';
import { tickByRecord } from './set-item-state';

/** Who reads a release note: the same launch means something else to each. */
export const audiences = [
  { id: 'customers', name: 'Customers' },
  { id: 'support', name: 'Support' },
  { id: 'sales', name: 'Sales and customer success' },
  { id: 'inside', name: 'Everyone inside' },
  { id: 'executives', name: 'Executives' },
] as const;

export const audience = z.enum(['customers', 'support', 'sales', 'inside', 'executives']);
export type Audience = z.infer<typeof audience>;

const MOST = 5000;
export const releaseNoteText = z
  .string()
  .check(z.trim(), z.maxLength(MOST, 'Keep a release note within 5,000 characters.'));

/** Evidence quotes the beginning; the whole note stands in the launch. */
const QUOTED = 400;

/**
 * Writes the note for one audience, or takes it away where the text is empty. With `settles`, the item that asks for it is ticked in the
 * same change, unless it follows an issue, the note's beginning being its evidence.
 */
export function writeReleaseNote(
  launch: Launch,
  input: { readonly audience: Audience; readonly text: string; readonly settles: boolean },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const over = refuseWhenOver(launch);
  if (over) return over;
  const text = input.text.trim();
  const path = recordPath('releaseNotes', input.audience);
  if (text === '') return write({ [path]: null });
  const note = { [path]: { text, by: actor.accountId, at: moment.now } };
  const itemId = input.settles ? findReleaseNoteItem(launch) : null;
  const item = itemId === null ? undefined : launch.items[itemId];
  if (itemId === null || item === undefined) return write(note);
  const name = audiences.find(({ id }) => id === input.audience)?.name ?? input.audience;
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  const evidence = requires(item, 'note') ? [{ kind: 'note' as const, value: `For ${name}: ${quoted}` }] : [];
  const ticked = tickByRecord({ launch, itemId, item }, evidence, actor, moment);
  return ticked.ok ? write({ ...ticked.patch, ...note }) : ticked;
}

/** The item that asks for the release note: the checklist's own key, whatever it is titled; null where it has none or it is settled. */
export function findReleaseNoteItem(launch: Launch): string | null {
  const found = Object.entries(launch.items).find(
    ([, { definition, state }]) =>
      definition.key === RELEASE_NOTE_KEY && (state === 'open' || state === 'in progress' || state === 'failed'),
  );
  return found?.[0] ?? null;
}

const RELEASE_NOTE_KEY = 'product.release-note';
