import { roadmapEntityId } from '../domain/journal/entity-id';
import { closedLine, launchLineOf, type LaunchLine } from '../domain/launch/launch-line';
import { availabilityOf } from '../domain/role/availability';
import { contextLineOf, type ContextLine } from '../domain/roadmap/context-line';
import { roadmapFromState } from '../domain/roadmap/roadmap-item';
import { currentLaunch, launchReading } from './launch-reading';
import type { Entity, Ports } from './ports';

/**
 * What Jira shows beside an issue before its line is opened, from the journal: never from the property, which anybody may forge. Null
 * where there is nothing to say to this person, an issue that they can't see included. One request to Jira.
 */
export async function readContextStatus(
  { access, journal, settings, clock }: Pick<Ports, 'access' | 'journal' | 'settings' | 'clock'>,
  issueId: string,
): Promise<Pick<ContextLine, 'label' | 'appearance'> | null> {
  const { canBrowse } = await access.onIssue(issueId);
  if (!canBrowse) return null;
  const [item, launches, stored] = await Promise.all([
    journal.find(roadmapEntityId(issueId)),
    journal.ofIssue(issueId, 'launch'),
    settings.roles(),
  ]);
  const launch = currentLaunch(launches);
  const isOn = (pillar: 'roadmap' | 'launches', { projectId }: Entity) =>
    availabilityOf(stored.settings, pillar, projectId) !== 'off';
  const tellsItem = item !== null && item.deletedAt === null && isOn('roadmap', item);
  return closedLine(
    tellsItem ? contextLineOf(roadmapFromState(item.state)) : null,
    launch !== null && isOn('launches', launch) ? launchLine(launch, clock.now()) : null,
  );
}

/** What the issue's line says of its running launch, or its last; null before the first. */
export function launchLine(entity: Entity | null, now: string): LaunchLine | null {
  const reading = entity && launchReading(entity, now);
  return reading && launchLineOf(reading.launch, reading.assessment);
}
