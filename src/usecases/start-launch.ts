import { dayInZone } from '../domain/calendar/time-zone';
import { launchEntityId } from '../domain/journal/entity-id';
import { startLaunch } from '../domain/launch/start-launch';
import { launchChanged, launchSituation } from './change-launch';
import { checklistToStart } from './checklist-library';
import { AppError } from './app-error';
import { commitChange, entityOf } from './commit-change';
import { checkPeople } from './launch-items/check-people';
import { requireVersions } from './launch-plan/require-versions';
import { refusedAction } from './refused-action';
import { roleHolders } from './role-holders';
import { alreadyRunning, requireNoneRunning, whileNoOtherBegins } from './running-launch';
import type { UseCase } from './use-case';

/** Starts a launch with the items that its preview showed, frozen. An issue has one running launch at a time. */
export const startLaunchOnIssue: UseCase<'launch.start'> = (ports, call) =>
  whileNoOtherBegins(ports, call.input.issueId, () => start(ports, call));

const start: UseCase<'launch.start'> = async (
  ports,
  { viewer, grants, input: { issueId, plan, checklistVersion } },
) => {
  const { head, settings, actor } = await launchSituation(
    ports,
    { viewer, grants, issueId, timeZone: plan.timeZone },
    'launch.start',
  );
  const before = await ports.journal.ofIssue(issueId, 'launch');
  requireNoneRunning(before);
  const checklist = await checklistToStart(ports.journal, plan.checklistId, head);
  if (checklistVersion !== undefined && checklistVersion !== checklist.version) throw publishedSince();
  await requireVersions(ports, head.projectId, { wanted: plan.versionIds, known: [], path: 'plan/versionIds' });
  const named = Object.entries(plan.owners ?? {}).flatMap(([itemId, ownerId]) =>
    ownerId === null ? [] : [{ accountId: ownerId, path: `owners/${itemId}` }],
  );
  const refused = await checkPeople(ports.people, named, viewer.accountId);
  if (refused?.ok === false) throw refusedAction(refused.problems);

  const today = dayInZone(ports.clock.now(), plan.timeZone);
  const outcome = await commitChange(ports, {
    entityId: launchEntityId(issueId, before.length + 1),
    kind: 'launch',
    issueId,
    projectId: head.projectId,
    authorId: viewer.accountId,
    operation: 'launch.start',
    decide: (standing) => {
      // Two people who start at once name the same launch: the second finds it begun.
      if (standing.revision > 0) throw alreadyRunning();
      const started = startLaunch(checklist, plan, roleHolders(head, settings), today, actor);
      if (!started.ok) throw refusedAction(started.problems);
      return { patch: started.patch };
    },
  });
  return launchChanged(ports, issueId, entityOf(outcome), grants);
};

function publishedSince(): AppError {
  return new AppError(
    'busy',
    'The checklist was published anew since the preview, so nothing was started. Look at the items again, then start.',
  );
}
