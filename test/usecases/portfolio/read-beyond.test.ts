import { planConfig } from '../../../src/domain/rollup/plan';
import { startMeter } from '../../../src/usecases/portfolio/meter';
import { readBeyond } from '../../../src/usecases/portfolio/read-beyond';
import { someIssue } from '../../domain/rollup/some-issue';
import { fakePorts } from '../../support/fake-ports';

const sight = {
  ...{ at: '2026-03-16T11:00:00.000Z', projects: new Map(), seen: new Set<string>(), unseen: new Set<string>() },
  ...{ beyond: [], suspects: [], missing: [] },
};

function readRoots(count: number) {
  const asked: string[] = [];
  const { ports } = fakePorts();
  const plans = {
    ...ports.plans,
    read: async ({ roots }: Parameters<typeof ports.plans.read>[0]) => {
      const jql = roots.kind === 'jql' ? roots.jql : '';
      asked.push(jql);
      const ids = jql.match(/\d+/g) ?? [];
      // The same issue lies below all of them.
      return { rootIds: ids, issues: [...ids, '1'].map((id) => someIssue(id)), missing: [], points: 1, requests: 1 };
    },
  };
  const config = planConfig.parse({});
  const query = {
    roots: { kind: 'jql', jql: 'type = Epic' },
    config,
    pointsField: null,
    startField: null,
    teamField: null,
  } as const;
  const fields = { points: null, start: null, team: null };
  const reading = { query, fields, until: sight.at, meter: startMeter() };
  const rootIds = Array.from({ length: count }, (_, at) => String(1000 + at));
  return { asked, read: () => readBeyond({ plans }, reading, sight, rootIds, []) };
}

test('ids are asked for in queries of no great length, and an issue that several find is one', async () => {
  const { asked, read } = readRoots(450);
  const { issues, missing } = await read();
  expect(asked.map((jql) => jql.match(/\d+/g)?.length)).toEqual([200, 200, 50]);
  expect(issues).toHaveLength(451);
  expect(missing).toEqual([]);
});

test('thousands that the index lacks aren’t read live, and how many they are is said', async () => {
  const { asked, read } = readRoots(1001);
  const { issues, missing } = await read();
  expect([asked, issues]).toEqual([[], []]);
  expect(missing).toEqual([expect.stringContaining('doesn’t have 1,001 issues of this plan')]);
});
