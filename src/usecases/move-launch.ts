import { moveEffects } from '../domain/launch/move-effects';
import { moveLaunchDate, problemsOfMove } from '../domain/launch/move-launch-date';
import { launchFromState } from '../domain/launch/launch-state';
import { AppError } from './app-error';
import { changeLaunch, launchSituation } from './change-launch';
import { momentOf } from './launch-reading';
import { refusedAction } from './refused-action';
import { requireUnchangedLaunch } from './require-unchanged';
import type { UseCase } from './use-case';

/** Shows every due date, old and new; once confirmed, moves them all as one change. */
export const moveLaunch: UseCase<'launch.moveDate'> = async (ports, call) => {
  const { input, viewer, grants } = call;
  if (input.confirmed) {
    const changed = await changeLaunch(ports, call, {
      operation: 'launch.moveDate',
      right: 'launch.moveDate',
      decide: async (launch, actor, moment, standing) => {
        await requireUnchangedLaunch(standing, input.baseRevision);
        return moveLaunchDate(launch, input, actor, moment);
      },
    });
    return { kind: 'moved', ...changed };
  }
  const entity = (await ports.journal.ofIssue(input.issueId, 'launch')).find(
    ({ entityId }) => entityId === input.entityId,
  );
  const launch = entity ? launchFromState(entity.state) : null;
  if (!launch) throw new AppError('not-found', 'This issue has no such launch. Reload the page.');
  const { timeZone } = launch;
  await launchSituation(ports, { viewer, grants, issueId: input.issueId, timeZone }, 'launch.moveDate');
  const moment = momentOf(launch, ports.clock.now());
  const problems = problemsOfMove(launch, input.launchOn, moment.today);
  if (problems.length > 0) throw refusedAction(problems);
  return { kind: 'preview', ...moveEffects(launch, input.launchOn, moment) };
};
