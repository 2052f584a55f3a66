import type { IndexNames, IndexedIssue, TrackedState } from '../../domain/portfolio-index/indexed-issue';
import type { IndexSource } from '../index-upkeep/ports';
import type { Meter } from './ports';

/** The index's names, or Jira's of this moment where rows name what came to be since those were read: nothing may count as unknown. */
export async function currentNames(
  source: Pick<IndexSource, 'names'>,
  names: IndexNames,
  issues: readonly IndexedIssue[],
  meter: Meter,
): Promise<IndexNames> {
  if (issues.every((issue) => hasType(names, issue) && isNamed(names, issue))) return names;
  const { found, points, requests } = await source.names();
  meter.add(points, requests);
  // What was deleted in Jira since is told by its former name.
  return {
    types: { ...names.types, ...found.types },
    statuses: { ...names.statuses, ...found.statuses },
    resolutions: { ...names.resolutions, ...found.resolutions },
    priorities: { ...names.priorities, ...found.priorities },
    linkTypes: { ...names.linkTypes, ...found.linkTypes },
    projects: { ...names.projects, ...found.projects },
  };
}

const hasType = ({ types }: IndexNames, { typeId }: IndexedIssue): boolean =>
  typeId === '' || types[typeId] !== undefined;

function isNamed({ statuses, resolutions, priorities, projects }: IndexNames, state: TrackedState): boolean {
  const { statusId, resolutionId, priorityId, projectId } = state;
  return (
    (statusId === '' || statuses[statusId] !== undefined) &&
    (resolutionId === null || resolutions[resolutionId] !== undefined) &&
    (priorityId === null || priorities[priorityId] !== undefined) &&
    projects[projectId] !== undefined
  );
}
