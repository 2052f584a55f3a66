import { dayInZone } from '../domain/calendar/time-zone';
import { previewLaunch } from '../domain/launch/start-launch';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { AppError } from './app-error';
import { checklistToStart } from './checklist-library';
import { launchActor } from './launch-reading';
import { launchRoles } from './launch-roles';
import { namePeople } from './name-people';
import { refusedAction } from './refused-action';
import { requirePillar } from './require-pillar';
import { roleHolders } from './role-holders';
import type { UseCase } from './use-case';

/** Every item that this launch would get, with owner and due date; nothing is created. */
export const previewLaunchItems: UseCase<'launch.preview'> = async (
  ports,
  { viewer, grants, input: { issueId, plan } },
) => {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(issueId, mirrorKey.launch),
    ports.settings.roles(),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist any more, or you can’t see it.');
  requirePillar(settings, 'launches', found.head.projectId);
  const today = dayInZone(ports.clock.now(), plan.timeZone);
  const checklist = await checklistToStart(ports.journal, plan.checklistId, found.head);
  const roles = await launchRoles(ports, settings, { viewer, grants, head: found.head, today });
  const starter = launchActor(viewer, roles, grants);
  const preview = previewLaunch(checklist, plan, roleHolders(found.head, settings), today, starter);
  if (!preview.ok) throw refusedAction(preview.problems);
  return {
    items: preview.items,
    checklistVersion: checklist.version,
    people: await namePeople(
      ports.people,
      preview.items.map(({ ownerId }) => ownerId),
    ),
  };
};
