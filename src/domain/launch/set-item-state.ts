import { jsonEqual } from '../journal/json-equal';
import type { EvidenceInput } from './evidence';
import { attachEvidence, type CitedIssues } from './attach-evidence';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { ItemState, LaunchItem } from './launch';
import { isRecorded, requires, type ItemSubject } from './item-subject';
import { itemPath } from './launch-state';

export type WorkState = Extract<ItemState, 'open' | 'in progress' | 'done' | 'failed'>;

const AUTOMATIC = 'This item is checked automatically. Run its check, waive it, or call it not applicable.';
const GO_NO_GO = 'This item follows the go/no-go. Record a decision: go or conditional go settles it.';
const WORK =
  'This item follows the status of its work issue. Change the status there, or unlink the issue first to set the state by hand.';
const WAVE_EXIT = 'This item follows the exit of the wave before. Record that exit under the waves of the launch.';

/**
 * Sets the state of a piece of work, which ends a waiver or a not applicable. Done says nothing yet about verified: earlier
 * verification falls with every change, so that nobody's word outlives the work it was given for. Where an issue is the item's work,
 * its status alone says how far that is.
 */
export function setItemState({ item, itemId }: ItemSubject, state: WorkState): ActionResult {
  const lifts = state === 'open' && (item.state === 'waived' || item.state === 'not applicable');
  // Such an item's state comes from its record, so all that a person can do here is to lift a waiver or a not applicable.
  if (isRecorded(item) && !lifts) return refuse('invalid', refusalOf(item));
  if (item.state === state) return write({});
  if (item.work !== null && !lifts) return refuse('invalid', WORK);
  return write({
    [itemPath(itemId, 'state')]: state,
    [itemPath(itemId, 'verification')]: null,
    [itemPath(itemId, 'waiver')]: null,
    [itemPath(itemId, 'notApplicable')]: null,
  });
}

function refusalOf(item: LaunchItem): string {
  if (requires(item, 'automatic')) return AUTOMATIC;
  return requires(item, 'go/no-go') ? GO_NO_GO : WAVE_EXIT;
}

/** Attaches evidence and sets done, as one change. Done without the required evidence is kept, and reads as unverified. */
export function tickItem(
  subject: ItemSubject,
  given: readonly EvidenceInput[],
  actor: LaunchActor,
  moment: Moment,
  cited: CitedIssues = {},
): ActionResult {
  const done = setItemState(subject, 'done');
  if (!done.ok || given.length === 0) return done;
  const attached = attachEvidence(subject, given, actor, moment, cited);
  return attached.ok ? write({ ...done.patch, ...attached.patch }) : attached;
}

/**
 * As `tickItem`, by what was recorded elsewhere in the launch: evidence that the item has already isn't attached again. Where the item
 * follows an issue, the evidence is attached and the state stays the issue's to say, so that nothing keeps the record from being written.
 */
export function tickByRecord(
  subject: ItemSubject,
  given: readonly EvidenceInput[],
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const { item } = subject;
  const isKept = ({ kind, value }: EvidenceInput) =>
    item.evidence.some((piece) => piece.kind === kind && jsonEqual(piece.value, value));
  const fresh = given.filter((piece) => !isKept(piece));
  return item.work === null ? tickItem(subject, fresh, actor, moment) : attachEvidence(subject, fresh, actor, moment);
}
