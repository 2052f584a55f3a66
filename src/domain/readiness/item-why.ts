import { phaseOf } from '../launch/due-date';
import type { Launch, LaunchItem } from '../launch/launch';
import { daysUntil, type AssessedAt, type ItemStanding } from './item-standing';
import type { Why } from './reason';

/** A blocker that nobody has begun puts the launch at risk this many days before it is due, that day included. */
const BEGIN_WITHIN_DAYS = 3;

/** The one thing about an item that weighs most in the verdict (rules: readiness, 5). */
export function whyOf(launch: Launch, item: LaunchItem, standing: ItemStanding, at: AssessedAt): Why {
  if (standing.state === 'not applicable') return 'not applicable';
  if (standing.state === 'waived') return 'waived';
  if (standing.settled) return 'settled';
  if (standing.state === 'failed') return 'failed';
  if (standing.overdue) return 'overdue';
  if (standing.waiverExpired) return 'waiver expired';
  if (item.definition.importance === 'blocking') {
    if (isOpenAtLaunch(launch, item, at)) return 'open at launch';
    if (standing.state === 'open' && isDueSoon(item, at)) return 'not begun';
  }
  if (standing.state === 'done') return 'unverified';
  return standing.state === 'in progress' ? 'in progress' : 'open';
}

/** Items due after the launch aren't expected when its day comes, so this never speaks against them. */
function isOpenAtLaunch(launch: Launch, item: LaunchItem, at: AssessedAt): boolean {
  const reached = launch.launchOn !== null && launch.launchOn <= at.today;
  return reached && phaseOf(item.definition.offsetDays) === 'before launch';
}

function isDueSoon(item: LaunchItem, at: AssessedAt): boolean {
  const days = daysUntil(item.dueOn, at.today);
  return days !== null && days >= 0 && days <= BEGIN_WITHIN_DAYS;
}
