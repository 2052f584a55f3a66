import { changeStatus } from '../domain/launch/change-status';
import { changeLaunch } from './change-launch';
import type { UseCase } from './use-case';

/** Launches, completes, cancels or reopens, with the reason that each change keeps. */
export const changeLaunchStatus: UseCase<'launch.changeStatus'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.changeStatus',
    right: 'launch.changeStatus',
    decide: (launch, actor, moment) => changeStatus(launch, call.input, actor, moment),
  });
