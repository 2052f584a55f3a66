import type { CalendarDate } from '../calendar/calendar-date';
import { isFresh } from './check-freshness';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { holdsItem } from './item-holder';
import { requires, type ItemSubject } from './item-subject';
import type { AutomaticResult, LaunchItem } from './launch';
import { itemPath } from './launch-state';

/**
 * Whose eyes an automatic item's JQL may be run with: its owner's, or whose stands in for them, or a release manager's (rules: launch
 * checklists).
 */
export function mayRunCheck(item: LaunchItem, actor: LaunchActor, today: CalendarDate): boolean {
  return requires(item, 'automatic') && (actor.roles.releaseManager || holdsItem(item, actor.accountId, today));
}

/** Keeps whether the check passed, with who ran it and when; what it found is never kept, since it may be hidden from others. */
export function recordCheck(
  { itemId, item }: ItemSubject,
  passed: boolean,
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (!requires(item, 'automatic'))
    return refuse('invalid', 'This item has no automatic check. Tick it with its evidence.');
  if (!mayRunCheck(item, actor, moment.today)) {
    return refuse(
      'notAllowed',
      "The check runs with the rights of the item's owner or a release manager: ask one of them.",
    );
  }
  const { releaseManager } = actor.roles;
  if (passed && !releaseManager && isFoundByReleaseManager(item.automatic, moment)) {
    return refuse(
      'notAllowed',
      'With your rights the check passes, but a release manager, who may see more, ran it within the last 24 hours and it failed. ' +
        'Their result stands: ask a release manager to run it again.',
    );
  }
  const result: AutomaticResult = {
    passed,
    evaluatedBy: actor.accountId,
    evaluatedAt: moment.now,
    ...(releaseManager && { byReleaseManager: true }),
  };
  return write({ [itemPath(itemId, 'automatic')]: result });
}

function isFoundByReleaseManager(last: AutomaticResult | null, moment: Moment): boolean {
  return last?.byReleaseManager === true && !last.passed && isFresh(last.evaluatedAt, moment.now);
}
