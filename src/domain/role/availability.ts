import type { Pillar, RoleSettings, Rollout } from './roles';

/**
 * Whether a pillar shows in a project. Off anywhere is off. A pillar on pilot shows only in projects on pilot; a project on pilot
 * has every pillar that is on. Switching off hides and refuses writing; nothing stored is lost.
 */
export function availabilityOf(settings: RoleSettings, pillar: Pillar, projectId: string): Rollout {
  const site = settings.pillars[pillar];
  const project = Object.hasOwn(settings.projects, projectId) ? settings.projects[projectId]?.rollout : undefined;
  if (site === 'off' || project === 'off') return 'off';
  if (site === 'pilot') return project === 'pilot' ? 'pilot' : 'off';
  return project ?? 'on';
}
