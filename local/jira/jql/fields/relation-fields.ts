import type { StoredIssue } from '../../state/model';
import { say } from '../message';
import { fold, never, type Candidates, type Given, type Query } from '../query';
import { findIssue, linkEnds } from '../values/issues';
import { entityField } from './entity-field';
import { holdsOrdering, operatorsOf, type Field, type FieldMaker } from './field';

/** The ids of the issues that a value names; reports hidden and missing ones alike. */
function issueIdsOf(given: Given, name: string, { context, report }: Query): readonly string[] | null {
  if (given.kind === 'empty') return [];
  if (given.kind === 'ids' && given.domain === 'issue') return given.ids;
  if (given.kind !== 'text') {
    report(say.functionForField(given.functionName, name));
    return null;
  }
  const issue = findIssue(given.text, context);
  if (issue) return [String(issue.id)];
  const isKey = /^[a-z][a-z0-9_]*-\d+$/i.test(given.text.trim());
  if (/^\d+$/.test(given.text.trim())) report(say.noId(given.text, name));
  else report(isKey ? say.noIssue(given.text.trim(), name) : say.badKey(given.text, name));
  return null;
}

function allIdsOf(values: readonly Given[], name: string, query: Query): ReadonlySet<number> | null {
  const lists = values.map((value) => issueIdsOf(value, name, query));
  return lists.includes(null) ? null : new Set(lists.flatMap((list) => (list ?? []).map(Number)));
}

function key(query: Query): Field {
  const { state, issues } = query.context;
  return {
    operators: operatorsOf.ordered,
    isEmpty: null,
    equals: (values, name) => {
      const ids = allIdsOf(values, name, query);
      if (!ids) return null;
      const read = () => [...ids].flatMap((id) => issues.get(id) ?? []);
      return { test: ({ id }) => ids.has(id), candidates: { cost: ids.size, read } };
    },
    ordered: (operator, given, name) => {
      // An issue to compare with that isn't there, or isn't seen, leads Jira Cloud's search to find nothing, without a word.
      const isNamed = given.kind === 'text' && /^([a-z][a-z0-9_]*-)?\d+$/i.test(given.text.trim());
      if (isNamed && findIssue(given.text, query.context) === null) return never;
      const [bound] = allIdsOf([given], name, query) ?? [];
      const limit = bound === undefined ? undefined : issues.get(bound);
      if (!limit) return null;
      // Keys have an order within their project only.
      return (issue) => issue.projectId === limit.projectId && holdsOrdering(issue.number - limit.number, operator);
    },
    sort: { key: keyRank(state) },
  };
}

/** A number that sorts as keys do, by project key and then by number: comparing keys as texts would take longer than all else. */
function keyRank({ projects }: Query['context']['state']): (issue: StoredIssue) => number {
  const byKey = [...projects.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const ranks = new Map(byKey.map(({ id }, place) => [id, place * 1e9]));
  return ({ projectId, number }) => (ranks.get(projectId) ?? 0) + number;
}

function childrenOf(ids: ReadonlySet<number>, { context }: Query): Candidates {
  const read = function* () {
    for (const id of ids) yield* context.issues.childrenOf(id);
  };
  return { cost: ids.size * 20, read };
}

function parent(query: Query): Field {
  const { issues, state } = query.context;
  return {
    operators: operatorsOf.equality,
    isEmpty: ({ parentId }) => parentId === null,
    equals: (values, name) => {
      const ids = allIdsOf(values, name, query);
      if (!ids) return null;
      const test = ({ parentId }: StoredIssue) => parentId !== null && ids.has(parentId);
      return { test, candidates: childrenOf(ids, query) };
    },
    sort: {
      key: ({ parentId }) => {
        const found = parentId === null ? undefined : issues.get(parentId);
        return found ? state.keyOf(found) : null;
      },
    },
  };
}

/** The epic above an issue, at any distance. */
function epicIdOf(issue: StoredIssue, { context }: Query): number | null {
  let { parentId } = issue;
  for (let steps = 0; parentId !== null && steps < 10; steps += 1) {
    const above = context.issues.get(parentId);
    if (!above) return null;
    if (context.state.issueTypes.get(above.typeId)?.hierarchyLevel === 1) return above.id;
    ({ parentId } = above);
  }
  return null;
}

function epicField(query: Query, isDirect: boolean): Field {
  const epicOf = (issue: StoredIssue) => {
    const epicId = epicIdOf(issue, query);
    return isDirect && epicId !== issue.parentId ? null : epicId;
  };
  return {
    operators: operatorsOf.equality,
    isEmpty: (issue) => epicOf(issue) === null,
    equals: (values, name) => {
      const ids = allIdsOf(values, name, query);
      if (!ids) return null;
      return {
        test: (issue) => {
          const epicId = epicOf(issue);
          return epicId !== null && ids.has(epicId);
        },
        ...(isDirect && { candidates: childrenOf(ids, query) }),
      };
    },
  };
}

function issueLinkType(query: Query): Field {
  const { linkTypes } = query.context.state;
  const ways = [...linkTypes.values()].flatMap(({ id, name, inward, outward }) => [
    { id: `${id} outward`, name, words: outward },
    { id: `${id} inward`, name, words: inward },
  ]);
  return entityField(
    {
      domain: 'linkType',
      idsOf: (issue) => linkEnds(issue.id, query.context).map(({ type, direction }) => `${type.id} ${direction}`),
      resolve: (text) => {
        const byWords = ways.filter(({ words }) => fold(words) === fold(text));
        return (byWords.length > 0 ? byWords : ways.filter(({ name }) => fold(name) === fold(text))).map(
          ({ id }) => id,
        );
      },
    },
    query,
  );
}

/** Fields that relate an issue to others. */
export const relationFields: Readonly<Record<string, FieldMaker>> = {
  key,
  issuekey: key,
  issue: key,
  id: key,
  parent,
  parentepic: (query) => epicField(query, false),
  'epic link': (query) => epicField(query, true),
  issuelinktype: issueLinkType,
};
