import { availabilityOf } from '../domain/role/availability';
import type { Pillar, RoleSettings } from '../domain/role/roles';
import { AppError } from './app-error';
import type { Ports } from './ports';

const words: Readonly<Record<Pillar, { readonly name: string; readonly it: string }>> = {
  roadmap: { name: 'Roadmap panels are', it: 'them' },
  launches: { name: 'Launch readiness is', it: 'it' },
  portfolio: { name: 'Portfolio rollups are', it: 'them' },
  insights: { name: 'Insights are', it: 'them' },
  governance: { name: 'Governance is', it: 'it' },
};

/** @throws AppError `switched-off` where the pillar is switched off. Nothing that was stored is lost. */
export function requirePillar(settings: RoleSettings, pillar: Pillar, projectId: string): void {
  if (availabilityOf(settings, pillar, projectId) === 'off') throw switchedOff(pillar, 'for this project');
}

/** As `requirePillar`, for a project that the page names: one that the viewer can't see answers as one that isn't there, off or not. */
export async function requireInProject(
  { projects }: Pick<Ports, 'projects'>,
  settings: RoleSettings,
  pillar: Pillar,
  projectId: string,
): Promise<void> {
  if (availabilityOf(settings, pillar, projectId) !== 'off') return;
  if ((await projects.find(projectId)) !== null) requirePillar(settings, pillar, projectId);
}

/** As `requirePillar`, for what reaches over projects: one that is off or not on pilot doesn't close it. */
export function requireOnSite(settings: RoleSettings, pillar: Pillar): void {
  if (settings.pillars[pillar] === 'off') throw switchedOff(pillar, 'on this site');
}

function switchedOff(pillar: Pillar, where: string): AppError {
  const { name, it } = words[pillar];
  return new AppError(
    'switched-off',
    `${name} switched off ${where}. Everything saved before is kept; a Jira administrator can switch ${it} on in Gantry’s settings.`,
  );
}
