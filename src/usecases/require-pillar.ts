import { availabilityOf } from '../domain/role/availability';
import type { Pillar, RoleSettings } from '../domain/role/roles';
import { AppError } from './app-error';

type ProjectPillar = Exclude<Pillar, 'portfolio'>;

const words: Readonly<Record<ProjectPillar, string>> = {
  roadmap: 'Roadmap panels are',
  launches: 'Launch readiness is',
};

/** @throws AppError `forbidden` where the pillar is switched off. Nothing that was stored is lost. */
export function requirePillar(settings: RoleSettings, pillar: ProjectPillar, projectId: string): void {
  if (availabilityOf(settings, pillar, projectId) !== 'off') return;
  throw new AppError(
    'forbidden',
    `${words[pillar]} switched off for this project. Everything saved before is kept; a Jira administrator can switch it on in Gantry’s settings.`,
  );
}

/** As `requirePillar`, for rollups: they reach over projects, so one that is off or not on pilot doesn't close them. */
export function requirePortfolio(settings: RoleSettings): void {
  if (settings.pillars.portfolio !== 'off') return;
  throw new AppError(
    'forbidden',
    'Portfolio rollups are switched off on this site. Everything saved before is kept; a Jira administrator can switch them on in Gantry’s settings.',
  );
}
