import { AppError } from '../../../src/usecases/app-error';
import { askEachIssue } from '../../../src/usecases/portfolio/ask-each-issue';
import { askSight } from '../../../src/usecases/portfolio/ask-sight';
import { startMeter } from '../../../src/usecases/portfolio/meter';
import type { FoundIds, ProjectAccessPort, SightPort } from '../../../src/usecases/portfolio/ports';
import { seesIssue, type Classed } from '../../../src/usecases/portfolio/sight';
import { memoryMarks } from '../../support/fake-ports';

const NOW = '2026-03-16T11:00:00.000Z';
const issue = (id: string, projectId: string, securityLevelId: string | null = null): Classed => ({
  ...{ id, projectId, securityLevelId },
  updatedAt: '2026-03-01T00:00:00.000Z',
});
const found = (...ids: readonly string[]): FoundIds => ({ ids, isComplete: true });

/** A site whose projects have a scheme that lets the same people browse everything; Jira answers as a test says. */
function site(answers: Partial<SightPort>, access: Partial<ProjectAccessPort> = {}) {
  const members = [issue('1', '10'), issue('2', '10'), issue('3', '20', '70')];
  const ports = {
    sight: {
      roots: async () => found(),
      find: async () => found(),
      countEach: async (queries: readonly string[]) => queries.map(() => 0),
      projects: async () => new Set(['10', '20']),
      visible: async () => new Set<string>(),
      ...answers,
    },
    projectAccess: {
      browsable: async (ids: readonly string[]) => new Set(ids),
      visible: async (ids: readonly string[]) => new Set(ids),
      counts: async () => new Map<string, number>(),
      schemes: async (ids: readonly string[]) => new Map(ids.map((id) => [id, '1'])),
      browseGrant: async () => 'fixed' as const,
      ...access,
    },
    index: {
      find: async () => [],
      counts: async () => [
        { projectId: '10', open: 2, secured: 0 },
        { projectId: '20', open: 0, secured: 1 },
      ],
    },
    marks: memoryMarks(),
  };
  const ask = async (linkWords: readonly (readonly string[])[] = []) => {
    const question = { members, linkWords, knownProjects: new Set(['10', '20']), now: NOW };
    const sight = await askSight(ports, { ...question, until: '2026-03-16T11:00:16.000Z', meter: startMeter() });
    return { sight, seen: members.filter((one) => seesIssue(sight, one)).map(({ id }) => id) };
  };
  return { ask };
}

const byQuery = (counts: Readonly<Record<string, number>>) => async (queries: readonly string[]) =>
  queries.map((jql) => counts[jql] ?? 0);

test('where nobody can ask for levels, equal counts of all issues open the projects in which the index has none with a level', async () => {
  const { ask } = site({
    countEach: async (queries) =>
      queries.map((jql) => (jql.includes('level') ? ('refused' as const) : jql === 'project = 10' ? 2 : 1)),
    find: async (jql) => {
      if (jql.includes('level')) throw new AppError('invalid-input', 'Field ‘level’ does not exist.');
      return jql === 'project = 20' ? found('3') : found();
    },
  });
  const { sight, seen } = await ask();
  expect(sight.missing).toEqual([]);
  expect(Object.fromEntries(sight.projects)).toEqual({ 10: 'open', 20: 'asked' });
  expect(seen).toEqual(['1', '2', '3']);
});

test('a count that the viewer may not have of levels opens nothing by itself', async () => {
  const { ask } = site({
    countEach: async (queries) => queries.map((jql) => (jql.includes('level') ? ('refused' as const) : 1)),
    find: async (jql) => (jql === 'project = 10' ? found('2') : found()),
  });
  const { sight, seen } = await ask();
  expect(Object.fromEntries(sight.projects)).toEqual({ 10: 'asked', 20: 'asked' });
  expect(seen).toEqual(['2']);
});

test('of thousands of secured issues that were changed lately, those of the plan alone are asked of the app', async () => {
  const asked: (readonly string[])[] = [];
  const others = Array.from({ length: 4000 }, (_, at) => String(9000 + at));
  const { ask } = site(
    {
      countEach: byQuery({ 'project = 10 AND level is EMPTY': 2, 'level is not EMPTY': 1 }),
      find: async (jql) => found('3', ...(jql.includes('updated') ? others : [])),
    },
    { visible: async (ids) => (asked.push(ids), new Set(ids)) },
  );
  const { sight, seen } = await ask();
  expect(asked).toEqual([['3']]);
  expect(sight.missing).toEqual([]);
  expect(seen).toEqual(['1', '2', '3']);
});

test('more than a view may ask for is said as what it is, and not as Jira’s lateness', async () => {
  const { ask } = site({
    countEach: byQuery({ 'project = 10 AND level is EMPTY': 2 }),
    find: async (jql, { most }) =>
      jql.includes('updated') ? { ids: Array.from({ length: most }, String), isComplete: false } : found(),
  });
  expect((await ask()).sight.missing).toEqual([expect.stringMatching(/^More than 5,000 issues with a security level/)]);
});

test('links are asked for by every word of their type, and words that a site’s queries don’t take are left out', async () => {
  const refused = ['Includes', 'is part of'];
  const asked: string[] = [];
  const answer = async (jql: string): Promise<FoundIds> => {
    const word = /issueLinkType = "(.*)"/.exec(jql)?.[1];
    if (word === undefined)
      return jql.startsWith('project in') && !jql.includes('AND') ? { ids: [], isComplete: false } : found();
    asked.push(word);
    if (refused.includes(word)) throw new AppError('invalid-input', `The value '${word}' does not exist.`);
    return found('5');
  };
  const own = {
    projects: async () => new Set(['10', '20', '30']),
    countEach: byQuery({ 'project = 10 AND level is EMPTY': 2 }),
  };
  const words = [['Includes', 'is part of', 'includes']];
  const { sight } = await site({ ...own, find: answer }).ask(words);
  expect(asked).toEqual(['Includes', 'is part of', 'includes']);
  expect([sight.beyond, sight.missing]).toEqual([['5'], []]);
  refused.push('includes');
  expect((await site({ ...own, find: answer }).ask(words)).sight.missing).toHaveLength(1);
});

describe('while the index may lack changes', () => {
  const when = { now: NOW, until: NOW, meter: startMeter() };

  test('nothing is seen but what Jira shows by its id', async () => {
    const members = [issue('1', '10'), issue('2', '10'), issue('3', '20', '70')];
    const sight = await askEachIssue({ visible: async () => new Set(['2', '3']) }, members, when);
    expect(members.filter((one) => seesIssue(sight, one)).map(({ id }) => id)).toEqual(['2', '3']);
    expect(sight.missing).toEqual([]);
  });

  test('a plan of more than a thousand issues is not asked for, and shows none', async () => {
    const members = Array.from({ length: 1001 }, (_, at) => issue(String(at + 1), '10'));
    const never = () => Promise.reject(new Error('Nothing was to be asked.'));
    const sight = await askEachIssue({ visible: never }, members, when);
    expect(members.some((one) => seesIssue(sight, one))).toBe(false);
    expect(sight.missing).toEqual([expect.stringContaining('shows none of them')]);
  });
});
