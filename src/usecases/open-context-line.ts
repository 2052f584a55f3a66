import { dayInZone } from '../domain/calendar/time-zone';
import { roadmapEntityId } from '../domain/journal/entity-id';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { contextLineOf } from '../domain/roadmap/context-line';
import { availabilityOf } from '../domain/role/availability';
import { decisionOwnerOf, horizonOf } from '../domain/roadmap/core-answers';
import { healthUpdateOf } from '../domain/roadmap/reported-health';
import { reportOf, roadmapFromState } from '../domain/roadmap/roadmap-item';
import { stageOf } from '../domain/roadmap/stage';
import { AppError } from './app-error';
import { currentLaunch } from './launch-reading';
import { launchLine } from './read-context-status';
import { requirePillar } from './require-pillar';
import type { UseCase } from './use-case';

/** Horizon, health and its age, whose it is, and how ready its launch is: what fits beside an issue's fields. */
export const openContextLine: UseCase<'contextLine.open'> = async (ports, { input }) => {
  const [found, entity, launches, { settings }] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.roadmap),
    ports.journal.find(roadmapEntityId(input.issueId)),
    ports.journal.ofIssue(input.issueId, 'launch'),
    ports.settings.roles(),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist, or you don’t have permission to see it.');
  const { projectId } = found.head;
  const isOn = (pillar: 'roadmap' | 'launches') => availabilityOf(settings, pillar, projectId) !== 'off';
  // What is on is told; with both off there is nothing that the line could tell.
  if (!isOn('launches')) requirePillar(settings, 'roadmap', projectId);
  const now = ports.clock.now();
  const launch = isOn('launches') ? launchLine(currentLaunch(launches), now) : null;
  if (!isOn('roadmap')) return { roadmap: null, launch };
  const item = roadmapFromState(entity?.state ?? {});
  const stage = stageOf({ horizon: horizonOf(item.answers), statusCategory: found.head.statusCategory });
  const ownerId = decisionOwnerOf(item.answers, found.head);
  const [owner = null] = ownerId === null ? [] : await ports.people.byIds([ownerId]);
  const update = healthUpdateOf(reportOf(item), stage, dayInZone(now, input.timeZone), input.timeZone);
  return { roadmap: { line: contextLineOf(item), update, owner }, launch };
};
