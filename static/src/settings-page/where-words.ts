import type { Pillar, Rollout } from '../../../src/domain/role/roles';
import { count } from '../format';
import type { Project } from './ProjectList';

const FEW = 6;

interface Standing {
  readonly pillars: Readonly<Record<Pillar, Rollout>>;
  readonly projects: Readonly<Record<string, { readonly rollout: Rollout }>>;
}

/** Where a pillar shows as things stand: "Everywhere but OPS", "PAY and MOB, on pilot". Site-wide ones show on Gantry's own page. */
export function whereWords(
  pillar: { readonly id: Pillar; readonly isSiteWide?: boolean },
  { pillars, projects }: Standing,
  known: readonly Project[],
): string {
  const state = pillars[pillar.id];
  if (state === 'off') return 'Nowhere. What was saved is kept.';
  if (pillar.isSiteWide === true) return 'On Gantry’s own page.';
  const those = (rollout: Rollout) => known.filter(({ projectId }) => projects[projectId]?.rollout === rollout);
  if (state === 'pilot') {
    const piloting = those('pilot');
    return piloting.length === 0 ? 'Nowhere yet: no project is on pilot.' : `${keys(piloting)}, on pilot.`;
  }
  const without = those('off');
  return without.length === 0 ? 'Everywhere.' : `Everywhere but ${keys(without)}.`;
}

/** The same for one project, as its own administrators read it. */
export function hereWords(
  pillar: { readonly id: Pillar; readonly isSiteWide?: boolean },
  site: Readonly<Record<Pillar, Rollout>>,
  project: Rollout,
): string {
  const state = site[pillar.id];
  if (state === 'off') return 'Off on the whole site.';
  if (pillar.isSiteWide === true) return 'On Gantry’s own page.';
  if (project === 'off') return 'Off in this project. What was saved is kept.';
  if (state === 'pilot' && project !== 'pilot') return 'Only in projects on pilot, which this one isn’t.';
  return state === 'pilot' ? 'Shows here, on pilot.' : 'Shows here.';
}

function keys(projects: readonly Project[]): string {
  const named = projects.slice(0, FEW).map(({ key }) => key);
  const rest = projects.length - named.length;
  const all = rest > 0 ? [...named, count(rest, 'more', 'more')] : named;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
