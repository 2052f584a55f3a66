import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { dateInWords } from '../calendar/date-in-words';
import type { Instant } from '../calendar/instant';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { holdsItem } from './item-holder';
import { requires, type ItemSubject } from './item-subject';
import type { LaunchItem, Waiver } from './launch';
import { itemPath } from './launch-state';

const MOST_DAYS = 366;

/**
 * Lets an item pass until a date, that day included. The approver is a release manager or the function's lead, and never the
 * item's owner (rules: roles). A later waiver takes the place of an earlier one, and of one that still lives only where it names it; the
 * history keeps both.
 */
export function waiveItem(
  { launch, itemId, item }: ItemSubject,
  input: { readonly reason: string; readonly expiresOn: CalendarDate; readonly replaces?: Instant },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const { releaseManager, leadOf } = actor.roles;
  if (!releaseManager && !leadOf.includes(item.definition.function)) {
    return refuse(
      'notAllowed',
      `Only a release manager or the lead of ${item.definition.function} can waive this item.`,
    );
  }
  if (holdsItem(item, actor.accountId, moment.today)) {
    const tie = item.ownerId === actor.accountId ? 'own this item' : "stand in for this item's owner";
    return refuse('notAllowed', `You ${tie}, so you can't waive it. Ask another release manager or the function lead.`);
  }
  const last = launch.decisions.at(-1)?.outcome;
  if (requires(item, 'go/no-go') && (last === 'pause' || last === 'no-go')) {
    return refuse(
      'invalid',
      `The decision is ${last}. A waiver can't lift it: record a new decision that takes its place.`,
    );
  }
  const reason = input.reason.trim();
  if (reason === '') return refuse('invalid', 'Give a reason: it is listed as long as the waiver lives.', 'reason');
  if (input.expiresOn < moment.today) {
    return refuse(
      'invalid',
      `${input.expiresOn} has passed, so this waiver would be over already. Choose a later day.`,
      'expiresOn',
    );
  }
  if (input.expiresOn > addDays(later(moment.today, item.dueOn), MOST_DAYS)) {
    return refuse(
      'invalid',
      'A waiver lasts a year past the due date at most. What will never be done is not applicable.',
      'expiresOn',
    );
  }
  const living = livingWaiver(item, moment.today);
  if (living !== null && living.at !== input.replaces) return refuse('overlaps', overlapOf(living));
  return write({
    [itemPath(itemId, 'state')]: 'waived',
    [itemPath(itemId, 'waiver')]: { approverId: actor.accountId, at: moment.now, reason, expiresOn: input.expiresOn },
    [itemPath(itemId, 'verification')]: null,
    [itemPath(itemId, 'notApplicable')]: null,
  });
}

/** The waiver that holds on that day; null where none does. */
export function livingWaiver({ state, waiver }: LaunchItem, today: CalendarDate): Waiver | null {
  return state === 'waived' && waiver !== null && today <= waiver.expiresOn ? waiver : null;
}

/** Whether this person approved the waiver that holds on that day: they can't come to own the item, or stand in for who does. */
export function approvesWaiver(item: LaunchItem, accountId: string | null, today: CalendarDate): boolean {
  return accountId !== null && livingWaiver(item, today)?.approverId === accountId;
}

export const APPROVER_REFUSAL =
  'This person approved the waiver that this item is under, and a waiver is never approved by who holds the item. Choose somebody else, or end the waiver first.';

function overlapOf({ expiresOn, reason }: Waiver): string {
  const until = dateInWords(expiresOn);
  return `This item is waived until ${until} already (“${reason}”), and two waivers can’t hold at once. Replace the one that holds, or leave it.`;
}

function later(one: CalendarDate, other: CalendarDate | null): CalendarDate {
  return other !== null && other > one ? other : one;
}
