import { launchFromState } from '../../domain/launch/launch-state';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import { AppError } from '../app-error';
import { requireOwnLaunch } from '../require-own-launch';
import { requirePillar } from '../require-pillar';
import type { UseCase } from '../use-case';
import { takeOverStatus } from './take-over-status';

/**
 * The issues in which this launch's work is done, as the viewer sees them. What no event told is taken over here: a status is Jira's
 * word, whoever reads it.
 */
export const readWork: UseCase<'launch.readWork'> = async (ports, { input }) => {
  requireOwnLaunch(input);
  const [found, { settings }, entity] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.launch),
    ports.settings.roles(),
    ports.journal.find(input.entityId),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist any more, or you can’t see it.');
  requirePillar(settings, 'launches', found.head.projectId);
  const items = Object.values(launchFromState(entity?.state ?? {})?.items ?? {});
  const ids = [...new Set(items.flatMap(({ work }) => (work === null ? [] : [work.issueId])))];
  const works = ids.length === 0 ? [] : await ports.works.find(ids);
  return {
    works: Object.fromEntries(works.map((work) => [work.issueId, work])),
    hasFollowed: works.length > 0 && (await takeOverStatus(ports, input.entityId, works)),
  };
};
