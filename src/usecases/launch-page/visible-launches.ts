import { lifecycleOf } from '../../domain/journal/lifecycle';
import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import type { Entity, Ports } from '../ports';
import type { GrantsByIssue } from './ports';

/** As far as an answer of 5 MB and a resolver's memory reach. */
export const MOST_LAUNCHES = 3_000;

/**
 * The launches whose issues the person who calls may browse, by Jira's word now. Beyond `MOST_LAUNCHES` those that were touched longest
 * ago are left out and `missing` says so; what is hidden from the person counts for nothing in it.
 * @param until the instant by which asking ends
 */
export async function visibleLaunches(
  { journal, launchIssues }: Pick<Ports, 'journal' | 'launchIssues'>,
  settings: RoleSettings,
  projectId: string | null,
  until: string,
): Promise<{
  /** As stored: a launch is many times as large once it is read, so a thousand of them are read one after the other. */
  readonly entities: readonly Entity[];
  readonly grants: GrantsByIssue;
  readonly missing: readonly string[];
}> {
  const entities = await journal.ofKind('launch', ...(projectId === null ? [] : [projectId]));
  const wanted = entities.filter(
    (entity) =>
      lifecycleOf(entity.state).deletedAt === null && availabilityOf(settings, 'launches', entity.projectId) !== 'off',
  );
  const grants = await launchIssues.grants([...new Set(wanted.map(({ issueId }) => issueId))], until);
  const seen = wanted.filter(({ issueId }) => grants.canBrowse.has(issueId));
  const kept = seen.length > MOST_LAUNCHES ? seen.toSorted(lastTouched).slice(0, MOST_LAUNCHES) : seen;
  return {
    entities: kept,
    grants,
    missing: [...grants.missing, ...(kept.length < seen.length ? [TOO_MANY] : [])],
  };
}

const lastTouched = (one: Entity, other: Entity): number => other.updatedAt.localeCompare(one.updatedAt);

const TOO_MANY = `You can see more launches than the ${MOST_LAUNCHES.toLocaleString('en')} that can be read at once; those that were touched longest ago were left out. The launches of a single project read further.`;
