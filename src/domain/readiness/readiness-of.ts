import { dayInZone } from '../calendar/time-zone';
import type { Instant } from '../calendar/instant';
import type { State } from '../journal/patch';
import { isOver } from '../launch/is-over';
import { launchFromState } from '../launch/launch-state';
import { assessLaunch } from './assess-launch';
import type { Verdict } from './verdict';

/** The verdict of a running launch, for a rollup to count; null where the state holds none, or one that is over. */
export function readinessOf(state: State, now: Instant): Verdict | null {
  const launch = launchFromState(state);
  if (launch === null || isOver(launch)) return null;
  return assessLaunch(launch, { today: dayInZone(now, launch.timeZone), now }).verdict;
}
