import type { StatusCategoryKey, StoredStatus } from '../../state/model';
import { fold, type Query } from '../query';
import { findProjectId } from '../values/projects';
import { entityField } from './entity-field';
import type { Field, FieldMaker } from './field';
import { finderOf, placesOf } from './named-things';

/** Jira's status categories: ids and names as `GET /statuscategory` has them, in the order of a workflow. */
const CATEGORIES: readonly { readonly key: StatusCategoryKey; readonly id: string; readonly name: string }[] = [
  { key: 'undefined', id: '1', name: 'No Category' },
  { key: 'new', id: '2', name: 'To Do' },
  { key: 'indeterminate', id: '4', name: 'In Progress' },
  { key: 'done', id: '3', name: 'Done' },
];

function project(query: Query): Field {
  const { state, issues } = query.context;
  const read = function* (ids: ReadonlySet<string>) {
    for (const id of ids) yield* issues.ofProject(id);
  };
  return entityField(
    {
      domain: 'project',
      hasEmpty: false,
      idsOf: ({ projectId }) => projectId,
      resolve: (text) => {
        const id = findProjectId(text, query);
        return id === null ? [] : [id];
      },
      candidates: (ids) => ({
        cost: (issues.size * ids.size) / Math.max(1, state.projects.size),
        read: () => read(ids),
      }),
      sort: { key: ({ projectId }) => fold(state.projects.get(projectId)?.name ?? '') },
    },
    query,
  );
}

function projectCategory(query: Query): Field {
  const { state, canSeeProject } = query.context;
  const categories = [...state.projects.values()].flatMap(({ id, category }) =>
    category && canSeeProject(id) ? [category] : [],
  );
  return entityField(
    {
      domain: 'projectCategory',
      idsOf: ({ projectId }) => state.projects.get(projectId)?.category?.id ?? null,
      resolve: (text) => [...new Set(finderOf(new Map(categories.map((item) => [item.id, item])).values())(text))],
    },
    query,
  );
}

/** Types and statuses of team-managed projects are known only to those who see the project. */
function* known<T extends { readonly projectId: string | null }>(things: Iterable<T>, query: Query): Generator<T> {
  for (const thing of things) {
    if (thing.projectId === null || query.context.canSeeProject(thing.projectId)) yield thing;
  }
}

function issueType(query: Query): Field {
  const { issueTypes } = query.context.state;
  return entityField(
    {
      domain: 'issueType',
      idsOf: ({ typeId }) => typeId,
      resolve: finderOf(known(issueTypes.values(), query)),
      sort: { key: ({ typeId }) => fold(issueTypes.get(typeId)?.name ?? '') },
    },
    query,
  );
}

function status(query: Query): Field {
  const { statuses } = query.context.state;
  const places = placesOf(statuses.values());
  return entityField(
    {
      domain: 'status',
      idsOf: ({ statusId }) => statusId,
      resolve: finderOf(known(statuses.values(), query)),
      historyFieldId: 'status',
      sort: { key: ({ statusId }) => places.get(statusId) ?? null },
    },
    query,
  );
}

function statusCategory(query: Query): Field {
  const { statuses } = query.context.state;
  const categoryIds = new Map(CATEGORIES.map(({ key, id }) => [key, id]));
  const idOf = (found: StoredStatus | undefined) => categoryIds.get(found?.category ?? 'undefined') ?? null;
  const find = finderOf(CATEGORIES);
  const places = placesOf(CATEGORIES);
  return entityField(
    {
      domain: 'statusCategory',
      idsOf: ({ statusId }) => idOf(statuses.get(statusId)),
      resolve: (text) => {
        const found = find(text);
        return found.length > 0 ? found : CATEGORIES.filter(({ key }) => key === fold(text)).map(({ id }) => id);
      },
      sort: { key: ({ statusId }) => places.get(idOf(statuses.get(statusId)) ?? '') ?? null },
    },
    query,
  );
}

function priority(query: Query): Field {
  const { priorities } = query.context.state;
  const rankOf = (id: string) => priorities.get(id)?.rank ?? null;
  return entityField(
    {
      domain: 'priority',
      idsOf: ({ priorityId }) => priorityId,
      resolve: finderOf(priorities.values()),
      // A higher priority has a smaller rank.
      compare: (id, bound) => {
        const [a, b] = [rankOf(id), rankOf(bound)];
        return a === null || b === null ? null : b - a;
      },
      historyFieldId: 'priority',
      sort: {
        key: ({ priorityId }) => (priorityId === null ? null : -(rankOf(priorityId) ?? 0)),
        descends: true,
      },
    },
    query,
  );
}

function resolution(query: Query): Field {
  const { resolutions } = query.context.state;
  const places = placesOf(resolutions.values());
  return entityField(
    {
      domain: 'resolution',
      idsOf: ({ resolutionId }) => resolutionId,
      resolve: finderOf(resolutions.values()),
      emptyWords: ['Unresolved'],
      historyFieldId: 'resolution',
      sort: { key: ({ resolutionId }) => (resolutionId === null ? null : (places.get(resolutionId) ?? null)) },
    },
    query,
  );
}

/** A level is known to those who can see something behind it: its name alone may tell too much. */
function level(query: Query): Field {
  const { state, issues, canBrowse } = query.context;
  const levels = [...state.securitySchemes.values()].flatMap((scheme) => scheme.levels);
  const names = new Map(levels.map(({ id, name }) => [id, fold(name)]));
  const isKnown = (levelId: string): boolean => {
    for (const issue of issues.values()) if (issue.securityLevelId === levelId && canBrowse(issue)) return true;
    return false;
  };
  const find = finderOf(levels);
  return entityField(
    {
      domain: 'level',
      idsOf: ({ securityLevelId }) => securityLevelId,
      resolve: (text) => find(text).filter(isKnown),
      sort: { key: ({ securityLevelId }) => (securityLevelId === null ? null : (names.get(securityLevelId) ?? null)) },
    },
    query,
  );
}

/** Fields that put an issue in a class: project, type, status, priority, resolution, security level. */
export const classFields: Readonly<Record<string, FieldMaker>> = {
  project,
  category: projectCategory,
  projectcategory: projectCategory,
  issuetype: issueType,
  type: issueType,
  status,
  statuscategory: statusCategory,
  priority,
  resolution,
  level,
};
