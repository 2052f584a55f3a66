import { assessLaunch } from '../readiness/assess-launch';
import { gateOf } from '../readiness/gate';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { Launch } from './launch';
import { recordPath, type GateBypass } from './launch-records';
import { lastBypass } from './live-bypass';

const LONGEST_REASON = 500;

/**
 * Lets the issue past the workflow gate for 24 hours, for a reason that stays in the launch's history (rules: readiness, 9). A gate that is
 * open anyway, or bypassed already, is left alone: whoever asks then hasn't seen it.
 */
export function bypassGate(
  launch: Launch,
  input: { readonly reason: string },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  if (!actor.roles.admin) return refuse('notAllowed', 'Only an administrator can let an issue past the gate.');
  const reason = input.reason.trim();
  if (reason === '') return refuse('invalid', 'Give a reason: it stays in the history of this launch.', 'reason');
  if (reason.length > LONGEST_REASON) {
    return refuse('invalid', `Keep the reason within ${LONGEST_REASON} characters.`, 'reason');
  }
  const gate = gateOf(launch, assessLaunch(launch, moment));
  if (gate.bypass !== null) {
    return refuse('closed', 'The gate is bypassed already. Nothing was changed; reload the page to see by whom.');
  }
  if (gate.open) return refuse('closed', 'The gate is open, so there is nothing to bypass. Nothing was changed.');
  const bypass: GateBypass = { by: actor.accountId, at: moment.now, reason };
  return write({ [recordPath('bypasses', String(lastBypass(launch.bypasses) + 1))]: bypass });
}
