import { changeStatus } from '../domain/launch/change-status';
import { isOver } from '../domain/launch/is-over';
import { changeLaunch } from './change-launch';
import { isRunning } from './launch-reading';
import { requireUnchangedLaunch } from './require-unchanged';
import { requireNoneRunning, whileNoOtherBegins } from './running-launch';
import type { UseCase } from './use-case';

/** Launches, completes, cancels or reopens, with the reason that each change keeps. */
export const changeLaunchStatus: UseCase<'launch.changeStatus'> = (ports, call) =>
  isOver({ status: call.input.to })
    ? change(ports, call)
    : whileNoOtherBegins(ports, call.input.issueId, () => change(ports, call));

const change: UseCase<'launch.changeStatus'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.changeStatus',
    right: 'launch.changeStatus',
    decide: async (launch, actor, moment, standing) => {
      await requireUnchangedLaunch(standing, call.input.baseRevision);
      const { issueId, entityId, to } = call.input;
      const isReopened = !isRunning(launch) && isRunning({ ...launch, status: to });
      if (isReopened) {
        const launches = await ports.journal.ofIssue(issueId, 'launch');
        requireNoneRunning(launches.filter((other) => other.entityId !== entityId));
      }
      return changeStatus(launch, call.input, actor, moment);
    },
  });
