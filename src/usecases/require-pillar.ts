import { availabilityOf } from '../domain/role/availability';
import type { Pillar, RoleSettings } from '../domain/role/roles';
import { AppError } from './app-error';

const words: Readonly<Record<Pillar, string>> = {
  roadmap: 'Roadmap panels are',
  launches: 'Launch readiness is',
  portfolio: 'Portfolio rollups are',
};

/** @throws AppError `forbidden` where the pillar is switched off. Nothing that was stored is lost. */
export function requirePillar(settings: RoleSettings, pillar: Pillar, projectId: string): void {
  if (availabilityOf(settings, pillar, projectId) !== 'off') return;
  throw new AppError(
    'forbidden',
    `${words[pillar]} switched off for this project. Everything saved before is kept; a Jira administrator can switch it on in Gantry’s settings.`,
  );
}
