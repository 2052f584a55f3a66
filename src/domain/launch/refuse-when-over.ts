import { refuse, type ActionResult } from './action-result';
import { isOver } from './is-over';
import type { Launch } from './launch';

/** What is over isn't changed any more; null where the launch runs. */
export function refuseWhenOver(launch: Launch): ActionResult | null {
  if (!isOver(launch)) return null;
  return refuse('closed', `This launch is ${launch.status}, so nothing was changed. Reopen it first.`);
}
