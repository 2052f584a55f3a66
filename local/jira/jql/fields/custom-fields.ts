import type { CustomKind, CustomValue, StoredCustomField, StoredIssue } from '../../state/model';
import { fold, type Query } from '../query';
import { entityField } from './entity-field';
import { asList, type Field } from './field';
import { finderOf } from './named-things';
import { userField } from './people-fields';
import { document, plain, textField } from './text-field';
import { dateField, instantField, numberField } from './value-field';

type Make = (field: StoredCustomField, query: Query) => Field;

const valueOf = (issue: StoredIssue, id: string): CustomValue | undefined => issue.custom[id];
const textOf = (issue: StoredIssue, id: string): string | null => {
  const value = valueOf(issue, id);
  return typeof value === 'string' ? value : null;
};
const numberOf = (issue: StoredIssue, id: string): number | null => {
  const value = valueOf(issue, id);
  return typeof value === 'number' ? value : null;
};
const idsOf = (issue: StoredIssue, id: string): readonly string[] | string | null => {
  const value = valueOf(issue, id);
  return value === undefined || typeof value === 'number' ? null : value;
};

const instant: Make = ({ id }, query) =>
  instantField((issue) => {
    const text = textOf(issue, id);
    return text === null ? null : Date.parse(text);
  }, query);

const choice: Make = ({ id, options }, query) => {
  const places = new Map(options.map((option, place) => [option.id, place]));
  return entityField(
    {
      domain: 'option',
      idsOf: (issue) => idsOf(issue, id),
      resolve: finderOf(options.map((option) => ({ id: option.id, name: option.value }))),
      sort: { key: (issue) => places.get(asList(idsOf(issue, id))[0] ?? '') ?? null },
    },
    query,
  );
};

const sprints: Make = ({ id }, query) => {
  const { state, canSeeProject } = query.context;
  const visible = [...state.sprints.values()].filter(({ boardId }) => {
    const board = state.boards.get(boardId);
    return board !== undefined && canSeeProject(board.projectId);
  });
  return entityField(
    {
      domain: 'sprint',
      idsOf: (issue) => idsOf(issue, id),
      resolve: finderOf(visible),
      sort: { key: (issue) => Math.max(0, ...asList(idsOf(issue, id)).map(Number)) || null },
    },
    query,
  );
};

const team: Make = ({ id }, query) => {
  const { teams } = query.context.state;
  return entityField(
    {
      domain: 'team',
      idsOf: (issue) => idsOf(issue, id),
      resolve: finderOf(teams.values()),
      sort: { key: (issue) => fold(teams.get(textOf(issue, id) ?? '')?.name ?? '') || null },
    },
    query,
  );
};

const group: Make = ({ id }, query) =>
  entityField(
    { domain: 'group', idsOf: (issue) => idsOf(issue, id), resolve: finderOf(query.context.state.groups.values()) },
    query,
  );

const labels: Make = ({ id }, query) =>
  entityField(
    {
      domain: 'label',
      idsOf: (issue) => asList(idsOf(issue, id)).map(fold),
      resolve: (text) => [fold(text)],
      sort: { key: (issue) => asList(idsOf(issue, id)).map(fold).join(',') || null },
    },
    query,
  );

const text: Make = ({ id }, query) =>
  textField((issue) => plain(textOf(issue, id)), query, { sortBy: (issue) => textOf(issue, id) });

const user: Make = ({ id }, query) => userField((issue) => idsOf(issue, id), query);

const rank: Make = ({ id }) => ({
  operators: new Set(),
  isEmpty: null,
  sort: { key: (issue) => textOf(issue, id) },
});

const MAKERS: Readonly<Record<CustomKind, Make>> = {
  number: ({ id }, query) => numberField((issue) => numberOf(issue, id), query),
  date: ({ id }, query) => dateField((issue) => textOf(issue, id), query),
  datetime: instant,
  text,
  url: text,
  textarea: ({ id }, query) => textField((issue) => document(textOf(issue, id)), query),
  option: choice,
  options: choice,
  user,
  users: user,
  group,
  team,
  sprints,
  labels,
  rank,
};

/**
 * The custom field that a query names: `cf[10016]`, one of its clause names, its name in any case, or its name with the type that
 * Jira's editor adds in brackets, as in "Story Points[Number]".
 */
export function findCustomField(name: string, query: Query): Field | undefined {
  const wanted = fold(name);
  const bare = wanted.replace(/\[[^\]]*\]$/, '').trim();
  const id = /^cf\[(\d+)\]$/.exec(wanted)?.[1];
  const fields = [...query.context.state.customFields.values()];
  const found =
    id !== undefined
      ? fields.find((field) => field.id === `customfield_${id}`)
      : (fields.find((field) => [field.name, ...field.clauseNames].some((own) => fold(own) === wanted)) ??
        fields.find((field) => fold(field.name) === bare || field.id === wanted));
  return found && MAKERS[found.kind](found, query);
}
