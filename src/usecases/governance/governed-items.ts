import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import type { Ports } from '../ports';
import { visibleFilled } from '../visible-filled';

/** The items that governance counts for the person who calls: those that they can see, where it and roadmaps are on. */
export function governedItems(
  ports: Pick<Ports, 'journal' | 'governance'>,
  settings: RoleSettings,
  { projectId, until }: { readonly projectId: string | null; readonly until: string },
) {
  return visibleFilled(ports, { projectId, until, isWanted: ({ entity }) => isGoverned(settings, entity.projectId) });
}

/** Governance is of what roadmaps hold, so that a project without either has nothing of it; on pilot, only projects on pilot have. */
export const isGoverned = (settings: RoleSettings, projectId: string): boolean =>
  availabilityOf(settings, 'governance', projectId) !== 'off' &&
  availabilityOf(settings, 'roadmap', projectId) !== 'off';

/** What stands where items name a template's version that isn't there any more. */
export function unknownTemplates(items: number): readonly string[] {
  if (items === 0) return [];
  const [these, they] = items === 1 ? ['1 item', 'it is'] : [`${items} items`, 'they are'];
  return [`The template of ${these} can’t be found, so ${they} not counted. Nothing is lost; tell your administrator.`];
}
