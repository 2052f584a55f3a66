import { roadmapEntityId } from '../domain/journal/entity-id';
import type { Ports } from './ports';
import { requireOnSite, requirePillar } from './require-pillar';

/**
 * As `requirePillar`, without asking Jira anything: drafts are kept with every pause in typing. Of an issue that has no roadmap yet
 * the project isn't known; its first save asks.
 */
export async function requireRoadmapDraft(
  { settings, journal }: Pick<Ports, 'settings' | 'journal'>,
  issueId: string,
): Promise<void> {
  const [stored, entity] = await Promise.all([settings.roles(), journal.find(roadmapEntityId(issueId))]);
  if (entity === null) requireOnSite(stored.settings, 'roadmap');
  else requirePillar(stored.settings, 'roadmap', entity.projectId);
}
