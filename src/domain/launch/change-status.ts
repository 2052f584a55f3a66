import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { Launch, LaunchStatus } from './launch';

// Back to planned, and from completed back to launched, is reopening.
const NEXT: Readonly<Record<LaunchStatus, readonly LaunchStatus[]>> = {
  planned: ['launched', 'cancelled'],
  launched: ['completed', 'cancelled', 'planned'],
  completed: ['launched', 'planned'],
  cancelled: ['planned'],
};

/** The statuses that a launch can go to from where it is. */
export function nextStatuses(launch: Launch): readonly LaunchStatus[] {
  return NEXT[launch.status];
}

/** Launches, completes, cancels or reopens, with the author and the reason that each change has. */
export function changeStatus(
  launch: Launch,
  input: { readonly to: LaunchStatus; readonly reason: string },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const reason = input.reason.trim();
  if (reason === '') return refuse('invalid', 'Give a reason: it stays in the history of this launch.', 'reason');
  if (input.to === launch.status) return refuse('invalid', `This launch is ${launch.status} already.`, 'to');
  if (!NEXT[launch.status].includes(input.to)) {
    const possible = NEXT[launch.status].join(' or ');
    return refuse('invalid', `A launch that is ${launch.status} can only become ${possible}.`, 'to');
  }
  return write({
    status: input.to,
    statusChange: { by: actor.accountId, at: moment.now, reason, from: launch.status },
  });
}
