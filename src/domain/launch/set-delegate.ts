import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { ItemSubject } from './item-subject';
import { itemPath } from './launch-state';
import { maySetOwner } from './set-item-owner';
import { approvesWaiver, APPROVER_REFUSAL } from './waive-item';

/** An absence, not a handing over: whoever stays away longer gives the item another owner. */
const MOST_DAYS = 366;

/**
 * Names who stands in for the item's owner through a day, that day included; null ends it. By the owner, or whoever else may hand the item on.
 * A delegate runs its check and gives its word as the owner does, and may as little verify or waive it.
 */
export function setDelegate(
  { item, itemId }: ItemSubject,
  delegate: { readonly accountId: string; readonly untilOn: CalendarDate } | null,
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (item.ownerId === null) {
    return refuse('invalid', 'Nobody owns this item, so nobody can stand in. Give it an owner first.', 'delegate');
  }
  if (!maySetOwner(item, actor)) {
    return refuse(
      'notAllowed',
      `A stand-in is named by the item’s owner, the lead of ${item.definition.function}, a release manager or an administrator.`,
      'delegate',
    );
  }
  if (delegate === null) return item.delegate === null ? write({}) : write({ [itemPath(itemId, 'delegate')]: null });
  const { accountId, untilOn } = delegate;
  if (accountId === item.ownerId) {
    return refuse('invalid', 'This person owns the item already. Choose somebody else.', 'delegate/accountId');
  }
  if (approvesWaiver(item, accountId, moment.today)) {
    return refuse('notAllowed', APPROVER_REFUSAL, 'delegate/accountId');
  }
  if (untilOn < moment.today) {
    return refuse('invalid', `${untilOn} has passed. Choose today or a later day.`, 'delegate/untilOn');
  }
  if (untilOn > addDays(moment.today, MOST_DAYS)) {
    return refuse(
      'invalid',
      'Somebody stands in for a year at most. For longer, give the item another owner.',
      'delegate/untilOn',
    );
  }
  return write({ [itemPath(itemId, 'delegate')]: { accountId, untilOn, by: actor.accountId, at: moment.now } });
}
