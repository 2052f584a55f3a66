import type { CalendarDate } from '../calendar/calendar-date';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { requires, type ItemSubject } from './item-subject';
import { itemPath } from './launch-state';

/**
 * Lets an item pass until a date, that day included. The approver is a release manager or the function's lead, and never the
 * item's owner (rules: roles). A later waiver takes the place of an earlier one; the history keeps both.
 */
export function waiveItem(
  { launch, itemId, item }: ItemSubject,
  input: { readonly reason: string; readonly expiresOn: CalendarDate },
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
  if (item.ownerId === actor.accountId) {
    return refuse(
      'notAllowed',
      "You own this item, so you can't waive it. Ask another release manager or the function lead.",
    );
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
  return write({
    [itemPath(itemId, 'state')]: 'waived',
    [itemPath(itemId, 'waiver')]: { approverId: actor.accountId, at: moment.now, reason, expiresOn: input.expiresOn },
    [itemPath(itemId, 'verification')]: null,
    [itemPath(itemId, 'notApplicable')]: null,
  });
}
