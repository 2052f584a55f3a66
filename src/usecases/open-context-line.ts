import { dayInZone } from '../domain/calendar/time-zone';
import { roadmapEntityId } from '../domain/journal/entity-id';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { contextLineOf } from '../domain/roadmap/context-line';
import { decisionOwnerOf, horizonOf } from '../domain/roadmap/core-answers';
import { healthUpdateOf } from '../domain/roadmap/reported-health';
import { reportOf, roadmapFromState } from '../domain/roadmap/roadmap-item';
import { stageOf } from '../domain/roadmap/stage';
import { AppError } from './app-error';
import { requirePillar } from './require-pillar';
import type { UseCase } from './use-case';

/** Horizon, health and its age, and whose it is: what fits beside an issue's fields. */
export const openContextLine: UseCase<'contextLine.open'> = async (ports, { input }) => {
  const [found, entity, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.roadmap),
    ports.journal.find(roadmapEntityId(input.issueId)),
    ports.settings.roles(),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist, or you don’t have permission to see it.');
  requirePillar(settings, 'roadmap', found.head.projectId);
  const item = roadmapFromState(entity?.state ?? {});
  const stage = stageOf({ horizon: horizonOf(item.answers), statusCategory: found.head.statusCategory });
  const ownerId = decisionOwnerOf(item.answers, found.head);
  const [owner = null] = ownerId === null ? [] : await ports.people.byIds([ownerId]);
  const today = dayInZone(ports.clock.now(), input.timeZone);
  return {
    line: contextLineOf(item),
    update: healthUpdateOf(reportOf(item), stage, today, input.timeZone),
    owner,
  };
};
