import type { PlanConfig } from '../../../src/domain/rollup/plan';
import { readPortfolio } from '../../../src/usecases/portfolio/read-portfolio';
import type { Ports } from '../../../src/usecases/ports';
import { fakePorts, memoryJournal } from '../../support/fake-ports';
import { triedPlan } from '../../support/tried-plan';

const issue = {
  id: '10001',
  key: 'PAY-1',
  summary: 'Wallet top-up',
  projectId: '10000',
  projectKey: 'PAY',
  typeName: 'Epic',
  statusName: 'To Do',
  statusCategory: 'new',
  resolution: null,
  resolvedAt: null,
  startOn: null,
  dueOn: null,
  points: null,
  originalEstimateSeconds: null,
  priority: null,
  updatedAt: '2026-11-01T09:00:00.000Z',
  parentId: null,
  links: [],
  team: null,
} as const;

function setup(overrides: Partial<Ports> = {}) {
  const asked: Parameters<Ports['plans']['read']>[0][] = [];
  const { ports } = fakePorts({
    plans: {
      vocabulary: async () => ({
        linkTypes: [{ id: '10003', name: 'Includes', inward: 'is part of', outward: 'includes' }],
        numberFields: [{ id: 'customfield_1', name: 'Story Points' }],
        dateFields: [],
        teamFields: [],
      }),
      suggestions: () => Promise.reject(new Error('not asked here')),
      read: async (query) => {
        asked.push(query);
        return { rootIds: ['10001'], issues: [issue], missing: [], points: 2, requests: 1 };
      },
    },
    ...overrides,
  });
  const read = (config: Partial<PlanConfig> = {}) =>
    readPortfolio(ports, {
      viewer: { accountId: 'ops' },
      grants: null,
      input: triedPlan('issuetype = Epic', config),
    });
  return { read, asked };
}

test('Jira’s own field names are found, and reading gets an end that leaves time for the answer', async () => {
  const { read, asked } = setup();
  await expect(read()).resolves.toMatchObject({ fields: { points: 'customfield_1', start: null, team: null } });
  expect(asked).toMatchObject([{ pointsField: 'customfield_1', until: '2026-11-02T09:00:16.000Z' }]);
});

test('a link type that the site lacks is a problem with its path, not work left out in silence', async () => {
  const { read, asked } = setup();
  await expect(read({ hierarchyLinks: [{ name: 'Contains', direction: 'outward' }] })).rejects.toMatchObject({
    code: 'invalid-input',
    problems: [{ path: 'plan/query/config/hierarchyLinks/0/name' }],
  });
  expect(asked).toEqual([]);
  await expect(read({ dependencyLinks: [{ name: 'Waits', direction: 'inward' }] })).rejects.toMatchObject({
    code: 'invalid-input',
    problems: [{ path: 'plan/query/config/dependencyLinks/0/name' }],
  });
  expect(asked).toEqual([]);
  await expect(read({ hierarchyLinks: [{ name: 'includes', direction: 'outward' }] })).resolves.toBeDefined();
});

test('one launch that can’t be read makes the reading partial and says which, instead of failing it', async () => {
  const journal = memoryJournal();
  const unreadable = { status: 'planned', launchOn: '2026-99-99' };
  await journal.append(
    {
      entityId: 'launch:10001:1',
      revision: 1,
      authorId: 'pm',
      at: '2026-11-01T09:00:00.000Z',
      operation: 'launch.start',
      patch: unreadable,
    },
    { kind: 'launch', issueId: '10001', projectId: '10000', state: unreadable },
  );
  const { rollup } = await setup({ journal }).read();
  expect(rollup.reading).toEqual({ kind: 'partial', missing: [expect.stringContaining('PAY-1')] });
});
