import { openRound } from '../../domain/launch/hold-round';
import { changeLaunch } from '../change-launch';
import { requireUnchangedLaunch } from '../require-unchanged';
import type { UseCase } from '../use-case';
import { askedFunctions } from './asked-functions';

/** Freezes the verdict that is shown and asks the functions for their votes. */
export const openGoNoGoRound: UseCase<'launch.openRound'> = async (ports, call) => {
  const { functions, closesOn, note, baseRevision } = call.input;
  const { settings } = await ports.settings.roles();
  return changeLaunch(ports, call, {
    operation: 'launch.openRound',
    right: 'launch.decideGoNoGo',
    decide: async (launch, actor, moment, standing, head) => {
      await requireUnchangedLaunch(standing, baseRevision);
      const asked = askedFunctions(functions, settings, head.projectId, moment.today);
      return openRound(launch, { functions: asked, closesOn, note }, actor, moment);
    },
  });
};
