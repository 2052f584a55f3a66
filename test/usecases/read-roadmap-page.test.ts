import type { RoadmapIssue } from '../../src/domain/roadmap-page/roadmap-row';
import type { Entity, Ports } from '../../src/usecases/ports';
import { readRoadmapPage } from '../../src/usecases/read-roadmap-page';
import { fakePorts, unavailable } from '../support/fake-ports';

const issueOf = (issueId: string): RoadmapIssue => ({
  issueId,
  key: `PAY-${issueId}`,
  summary: 'An item of a long roadmap that many people read every week',
  projectId: '10000',
  projectKey: 'PAY',
  projectName: 'Payments',
  typeName: 'Epic',
  statusName: 'To Do',
  statusCategory: 'new',
  resolution: null,
  priority: 'Medium',
  assigneeId: 'pm',
  startOn: '2026-10-01',
  dueOn: '2026-12-18',
  fixVersions: [],
});

const entityOf = (issueId: string, horizon: string): Entity => ({
  entityId: `roadmap:${issueId}`,
  kind: 'roadmap',
  issueId,
  projectId: '10000',
  revision: 1,
  state: {
    'template/id': 'delivery',
    'template/version': 1,
    'answers/horizon': horizon,
    'answers/health': { state: 'onTrack', sentence: 'Nothing stands in the way of the window that we promised.' },
    'health/report': { by: 'pm', at: '2026-10-30T09:00:00.000Z' },
  },
  deletedAt: null,
  updatedAt: '2026-10-30T09:00:00.000Z',
  updatedBy: 'pm',
});

function read(
  entities: readonly Entity[],
  roadmapIssues: Partial<Ports['roadmapIssues']> = {},
  others: Partial<Ports> = {},
) {
  const { ports } = fakePorts();
  const asked: (readonly string[])[] = [];
  const call = readRoadmapPage(
    {
      ...ports,
      journal: { ...ports.journal, ofKind: async () => entities },
      roadmapIssues: {
        read: async ({ issueIds }) => {
          asked.push(issueIds);
          return { issues: issueIds.map(issueOf), people: [], missing: [] };
        },
        names: async () => ({ issues: [], missing: [] }),
        ...roadmapIssues,
      },
      ...others,
    },
    { viewer: { accountId: 'pm' }, input: { projectId: null, timeZone: 'UTC' }, grants: null },
  );
  return { call, asked };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => entityOf(String(index + 1), index % 2 === 0 ? 'later' : 'now'));

test('2,000 items are a fraction of what an answer may be', async () => {
  const view = await read(many(2_000)).call;
  expect(view.rows).toHaveLength(2_000);
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(2_500_000);
});

test('of more items than can be read at once, those on Later are left out first, and no count stands for all', async () => {
  const { call, asked } = read(many(5_000));
  const view = await call;
  expect(asked[0]).toHaveLength(3_000);
  expect(view.rows.filter(({ horizon }) => horizon === 'now')).toHaveLength(2_500);
  expect(view.missing).toEqual([expect.stringMatching(/^You can see more filled items than the 3,000/)]);
});

test('people whom Jira doesn’t name now take nothing else away', async () => {
  const { ports } = fakePorts();
  const { call } = read(many(3), {}, { people: { ...ports.people, byIds: unavailable } });
  const view = await call;
  expect(view.rows).toHaveLength(3);
  expect(view).toMatchObject({ missing: [], viewer: { accountId: 'pm', displayName: 'Unknown user' } });
});

test('what Jira did not answer in time is said, and what was read stands', async () => {
  const cut = 'Jira took too long to answer, so some items were not read. Try again in a moment.';
  const { call } = read(many(3), {
    read: async () => ({ issues: [issueOf('2')], people: [], missing: [cut] }),
  });
  await expect(call).resolves.toMatchObject({ rows: [{ key: 'PAY-2' }], missing: [cut] });
});

test('an item whose template is gone is counted as missing, not shown as empty', async () => {
  const lost = { ...entityOf('1', 'now'), state: { 'template/id': 'gone', 'template/version': 3 } };
  const view = await read([lost, entityOf('2', 'now')]).call;
  expect(view.rows.map(({ key }) => key)).toEqual(['PAY-2']);
  expect(view.missing).toEqual([expect.stringMatching(/^The template of 1 item can’t be found/)]);
});

test('a linked insight answers the question for them', async () => {
  const gapsWith = async (links: Ports['insights']['linksOfIssues']) => {
    const { ports } = fakePorts();
    const view = await readRoadmapPage(
      {
        ...ports,
        journal: { ...ports.journal, ofKind: async () => [entityOf('1', 'now')] },
        insights: { ...ports.insights, linksOfIssues: links },
        roadmapIssues: {
          read: async ({ issueIds }) => ({ issues: issueIds.map(issueOf), people: [], missing: [] }),
          names: async () => ({ issues: [], missing: [] }),
        },
      },
      { viewer: { accountId: 'pm' }, input: { projectId: null, timeZone: 'UTC' }, grants: null },
    );
    return view.rows[0]?.gaps;
  };
  expect(await gapsWith(async () => [])).toContain('Insights');
  expect(await gapsWith(async () => [{ issueId: '1', insightId: 'abcdefgh12' }])).not.toContain('Insights');
});
