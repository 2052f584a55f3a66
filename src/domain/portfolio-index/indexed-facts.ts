import type { IssueFacts } from '../rollup/issue-facts';
import type { PlanConfig } from '../rollup/plan';
import type { IndexedIssue, IndexNames, TrackedState } from './indexed-issue';

/** The fields of a site that a plan reads; null where it has none. */
export interface ReadFields {
  readonly points: string | null;
  readonly start: string | null;
  readonly team: string | null;
}

type Standing = Pick<IndexedIssue, 'id' | 'key' | 'summary' | 'typeId' | 'updatedAt'>;

const noLinks: IssueFacts['links'] = [];
const noFields: TrackedState['fields'] = {};

/**
 * Words indexed issues as a rollup reads them: in Jira's present names, in the state given. Of links only those that the plan follows are
 * kept: most issues of a large plan have others.
 */
export function indexedFacts(
  names: IndexNames,
  fields: ReadFields,
  { hierarchyLinks, dependencyLinks }: Pick<PlanConfig, 'hierarchyLinks' | 'dependencyLinks'>,
): (issue: Standing, state: TrackedState) => IssueFacts {
  const followed = new Set([...hierarchyLinks, ...dependencyLinks].map(({ name }) => name.toLowerCase()));
  const typeNames = new Map(Object.entries(names.linkTypes).filter(([, name]) => followed.has(name.toLowerCase())));
  const readsFields = fields.points !== null || fields.start !== null || fields.team !== null;
  const followedLinks = (links: TrackedState['links']): IssueFacts['links'] =>
    links.flatMap(({ typeId, direction, otherId }) => {
      const typeName = typeNames.get(typeId);
      return typeName === undefined ? [] : [{ typeName, direction, otherId }];
    });
  return (issue, state) => {
    const type = names.types[issue.typeId];
    const status = names.statuses[state.statusId];
    const values = readsFields ? state.fields : noFields;
    const points = values[fields.points ?? ''];
    const start = values[fields.start ?? ''];
    const team = values[fields.team ?? ''];
    return {
      id: issue.id,
      key: issue.key,
      summary: issue.summary,
      projectId: state.projectId,
      projectKey: names.projects[state.projectId]?.key ?? issue.key.replace(/-\d+$/, ''),
      typeName: type?.name ?? '',
      ...(type?.iconUrl && { typeIconUrl: type.iconUrl }),
      statusName: status?.name ?? '',
      statusCategory: status?.category ?? 'new',
      resolution: state.resolutionId === null ? null : (names.resolutions[state.resolutionId] ?? ''),
      resolvedAt: state.resolvedAt,
      startOn: typeof start === 'string' ? start.slice(0, 10) : null,
      dueOn: state.dueOn,
      points: typeof points === 'number' ? points : null,
      originalEstimateSeconds: state.originalEstimateSeconds,
      priority: state.priorityId === null ? null : (names.priorities[state.priorityId] ?? ''),
      updatedAt: issue.updatedAt,
      parentId: state.parentId,
      links: state.links.length === 0 ? noLinks : followedLinks(state.links),
      team: typeof team === 'string' ? team : null,
    };
  };
}
