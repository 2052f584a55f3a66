import { say } from '../message';
import { parseMoment } from '../moment';
import { fold, type Query } from '../query';
import { findIssue, linkEnds } from '../values/issues';
import { findUserId } from '../values/users';
import type { JqlFunction } from './jql-function';

function sprintFunction(name: string, state: 'active' | 'closed' | 'future'): JqlFunction {
  return {
    name,
    isList: true,
    arity: [0, 0],
    answer: (_, { context }) => ({
      domain: 'sprint',
      ids: [...context.state.sprints.values()].filter((sprint) => sprint.state === state).map(({ id }) => id),
    }),
  };
}

function typeFunction(name: string, isSubtask: boolean): JqlFunction {
  return {
    name,
    isList: true,
    arity: [0, 0],
    answer: (_, { context }) => ({
      domain: 'issueType',
      ids: [...context.state.issueTypes.values()]
        .filter(({ hierarchyLevel }) => hierarchyLevel < 0 === isSubtask)
        .map(({ id }) => id),
    }),
  };
}

/** The far ends of the issue's links, of the given descriptions ('blocks', 'is blocked by') or all. */
function linkedIds(issueId: number, descriptions: readonly string[], { context }: Query): string[] {
  const wanted = new Set(descriptions.map(fold));
  return linkEnds(issueId, context)
    .filter(({ words }) => wanted.size === 0 || wanted.has(fold(words)))
    .map(({ otherId }) => String(otherId));
}

function descendantIds(rootId: number, { context }: Query): string[] {
  const found = new Set<number>();
  const open = [rootId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of context.issues.childrenOf(id)) {
      if (found.has(child.id) || child.id === rootId) continue;
      found.add(child.id);
      open.push(child.id);
    }
  }
  return [...found].map(String);
}

/** Functions about sprints, types and issues. */
export const workFunctions: readonly JqlFunction[] = [
  sprintFunction('openSprints', 'active'),
  sprintFunction('closedSprints', 'closed'),
  sprintFunction('futureSprints', 'future'),
  typeFunction('standardIssueTypes', false),
  typeFunction('subtaskIssueTypes', true),
  {
    name: 'linkedIssues',
    isList: true,
    arity: [1, 100],
    answer([key = '', ...directions], query, asWritten) {
      const issue = findIssue(key, query.context);
      if (!issue) return { problem: say.functionIssue(key, asWritten) };
      const known = new Set(
        [...query.context.state.linkTypes.values()].flatMap(({ inward, outward }) => [inward, outward].map(fold)),
      );
      const unknown = directions.find((direction) => !known.has(fold(direction)));
      if (unknown !== undefined) return { problem: say.functionLinkType(unknown, asWritten) };
      return { domain: 'issue', ids: linkedIds(issue.id, directions, query) };
    },
  },
  {
    name: 'portfolioChildIssuesOf',
    isList: true,
    arity: [1, 1],
    answer([key = ''], query, asWritten) {
      const issue = findIssue(key, query.context);
      return issue
        ? { domain: 'issue', ids: descendantIds(issue.id, query) }
        : { problem: say.functionIssue(key, asWritten) };
    },
  },
  {
    name: 'updatedBy',
    isList: true,
    arity: [1, 3],
    answer([name = '', from, to], query, asWritten) {
      const userId = findUserId(name, query);
      if (userId === null) return { problem: say.functionValue(asWritten, name) };
      const [fromMs, toMs] = [from, to].map((text) => (text === undefined ? undefined : parseMoment(text, query.time)));
      if (fromMs === null || toMs === null) return { problem: say.functionDuration(asWritten) };
      const within = (atMs: number) => atMs >= (fromMs ?? -Infinity) && atMs <= (toMs ?? Infinity);
      const ids: string[] = [];
      for (const issue of query.context.issues.values()) {
        const did =
          (issue.creatorId === userId && within(issue.createdAt)) ||
          issue.changelog.some(({ authorId, at }) => authorId === userId && within(at)) ||
          issue.comments.some(({ editorId, updatedAt }) => editorId === userId && within(updatedAt));
        if (did) ids.push(String(issue.id));
      }
      return { domain: 'issue', ids };
    },
  },
];
