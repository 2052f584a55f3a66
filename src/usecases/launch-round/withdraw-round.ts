import { withdrawRound } from '../../domain/launch/hold-round';
import { changeLaunch } from '../change-launch';
import type { UseCase } from '../use-case';

/** Ends the round without a decision. */
export const withdrawGoNoGoRound: UseCase<'launch.withdrawRound'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.withdrawRound',
    right: 'launch.decideGoNoGo',
    decide: (launch, actor, moment) => withdrawRound(launch, call.input, actor, moment),
  });
