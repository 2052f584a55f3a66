import type { RestoredBy } from '../../src/usecases/lifecycle/ports';
import { restoreStorage } from '../../src/usecases/restore-storage';
import { createStorage } from '../../src/storage/create-storage';
import { forgeSql } from '../../src/storage/forge-sql';
import { fakePorts } from '../support/fake-ports';
import { createWorld } from './lifecycle/world';

const entry = (issue: number, revision: number) => ({
  record: 'entry',
  entityId: `roadmap:${issue}`,
  revision,
  projectId: '10100',
  authorId: 'ada',
  at: '2026-11-22T10:00:00.000Z',
  operation: 'roadmap.save',
  patch: { 'answers/problem': `${revision}` },
});
const call = (records: readonly object[]) => ({
  viewer: { accountId: 'sam' },
  grants: null,
  input: { records: records.map((record) => JSON.parse(JSON.stringify(record))) },
});

it('works for 15 seconds at most, in the name of the administrator who calls', async () => {
  let now = Date.parse('2026-11-22T10:00:00.000Z');
  const asked: RestoredBy[] = [];
  const { ports } = fakePorts({
    clock: { now: () => new Date(now).toISOString() },
    storage: {
      export: { page: async () => ({ records: [], next: null }) },
      restore: {
        restore: async (_records, by) => {
          asked.push(by);
          return { restored: 0, unchanged: 0, problems: [], next: null };
        },
      },
    },
  });
  await restoreStorage(ports, call([]));
  expect(asked).toMatchObject([{ accountId: 'sam', at: '2026-11-22T10:00:00.000Z' }]);
  now += 14_999;
  expect(asked[0]?.isLate()).toBe(false);
  now += 1;
  expect(asked[0]?.isLate()).toBe(true);
});

it.each([
  ['before the entries were written', /^INSERT INTO journal/],
  ['before the summary was', /^UPDATE entity/],
])('goes on with a restore that was cut off %s', async (_name, statement) => {
  const { forge, ports: world } = createWorld();
  const { ports } = fakePorts({ storage: createStorage(forgeSql) });
  await restoreStorage(ports, call([entry(1, 1), entry(1, 2)]));
  forge.breakOn(statement);
  await restoreStorage(ports, call([entry(1, 3), entry(1, 4)])).catch(() => undefined);
  forge.heal();
  const again = await restoreStorage(ports, call([1, 2, 3, 4, 5].map((revision) => entry(1, revision))));
  expect(again.problems).toEqual([]);
  expect(await world.journal.find('roadmap:1')).toMatchObject({ revision: 5, state: { 'answers/problem': '5' } });
});

it('asks once for a whole page what is here of it', async () => {
  createWorld();
  const statements: string[] = [];
  const storage = createStorage({
    execute: (statement, ...params) => {
      statements.push(statement);
      return forgeSql.execute(statement, ...params);
    },
  });
  const { ports } = fakePorts({ storage });
  const page = Array.from({ length: 100 }, (_, n) => entry(1, n + 1));
  expect((await restoreStorage(ports, call(page))).restored).toBe(100);
  expect(statements.length).toBeLessThan(30);
  statements.length = 0;
  expect((await restoreStorage(ports, call(page))).unchanged).toBe(100);
  expect(statements.length).toBeLessThan(10);
});
