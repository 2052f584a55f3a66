import { freezesOf } from '../../domain/launch/freezes';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import { AppError } from '../app-error';
import { requirePillar } from '../require-pillar';
import type { UseCase } from '../use-case';

/** Versions and freezes of the issue's project, for whoever chooses a launch's day. */
export const readSurroundings: UseCase<'launch.surroundings'> = async (ports, { input: { issueId } }) => {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(issueId, mirrorKey.launch),
    ports.settings.roles(),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist any more, or you can’t see it.');
  const { projectId, fixVersions } = found.head;
  requirePillar(settings, 'launches', projectId);
  return {
    versions: await ports.versions.ofProject(projectId),
    fixVersionIds: fixVersions.map(({ versionId }) => versionId),
    freezes: freezesOf(settings.freezeWindows, projectId).map(({ projectIds: _, ...freeze }) => freeze),
  };
};
