import { recordDecision } from '../domain/launch/record-decision';
import { changeLaunch } from './change-launch';
import type { UseCase } from './use-case';

/** Records a go/no-go with the verdict as it stood, frozen. It is never edited afterwards, only superseded. */
export const decideLaunch: UseCase<'launch.decide'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.decide',
    right: 'launch.decideGoNoGo',
    decide: (launch, actor, moment) => recordDecision(launch, call.input.decision, actor, moment),
  });
