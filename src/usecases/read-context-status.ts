import { roadmapEntityId } from '../domain/journal/entity-id';
import { availabilityOf } from '../domain/role/availability';
import { contextLineOf, type ContextLine } from '../domain/roadmap/context-line';
import { roadmapFromState } from '../domain/roadmap/roadmap-item';
import type { Ports } from './ports';

/**
 * What Jira shows beside an issue before its line is opened, from the journal: never from the property, which anybody may forge. Null
 * where there is nothing to say to this person, an issue that they can't see included. One request to Jira.
 */
export async function readContextStatus(
  { access, journal, settings }: Pick<Ports, 'access' | 'journal' | 'settings'>,
  issueId: string,
): Promise<Pick<ContextLine, 'label' | 'appearance'> | null> {
  const { canBrowse } = await access.onIssue(issueId);
  if (!canBrowse) return null;
  const [entity, stored] = await Promise.all([journal.find(roadmapEntityId(issueId)), settings.roles()]);
  if (!entity || entity.deletedAt !== null) return null;
  if (availabilityOf(stored.settings, 'roadmap', entity.projectId) === 'off') return null;
  return contextLineOf(roadmapFromState(entity.state));
}
