import { bypassGate } from '../domain/launch/bypass-gate';
import { changeLaunch } from './change-launch';
import { requireUnchangedLaunch } from './require-unchanged';
import type { UseCase } from './use-case';

/** Lets an issue past the workflow gate for a day, recorded with who and why. */
export const bypassLaunchGate: UseCase<'launch.bypassGate'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.bypassGate',
    right: 'gate.bypass',
    decide: async (launch, actor, moment, standing) => {
      await requireUnchangedLaunch(standing, call.input.baseRevision);
      return bypassGate(launch, call.input, actor, moment);
    },
  });
