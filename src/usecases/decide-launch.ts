import { recordDecision } from '../domain/launch/record-decision';
import { changeLaunch } from './change-launch';
import { requireUnchangedLaunch } from './require-unchanged';
import type { UseCase } from './use-case';

/** Records a go/no-go with the verdict as it stood, frozen. It is never edited afterwards, only superseded. */
export const decideLaunch: UseCase<'launch.decide'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.decide',
    right: 'launch.decideGoNoGo',
    decide: async (launch, actor, moment, standing) => {
      await requireUnchangedLaunch(standing, call.input.baseRevision);
      return recordDecision(launch, call.input.decision, actor, moment);
    },
  });
