import { mirrorKey } from '../../domain/mirror/mirror-key';
import { AppError } from '../app-error';
import { requirePillar } from '../require-pillar';
import type { UseCase } from '../use-case';

/** What this person may create in a project to do an item's work in. */
export const listWorkTypes: UseCase<'launch.workTypes'> = async (ports, { input }) => {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.launch),
    ports.settings.roles(),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist any more, or you can’t see it.');
  requirePillar(settings, 'launches', found.head.projectId);
  return ports.works.types(input.projectId);
};
