import type { PastState } from '../../../src/domain/portfolio-index/indexed-issue';
import { forgeSql } from '../../../src/storage/forge-sql';
import { createIndexReader } from '../../../src/storage/portfolio-index/create-index-reader';
import { createIndexWriter } from '../../../src/storage/portfolio-index/create-index-writer';
import type { SqlExecutor } from '../../../src/storage/sql-executor';
import { anIssue, FAR, on } from './an-issue';

const reader = createIndexReader(forgeSql);
const writer = createIndexWriter(forgeSql);

const pastOf = async (id: string, from = on(1)) => {
  const { past } = await reader.below({ rootIds: [id], links: [], until: FAR, most: 1_000, past: { from } });
  return past.filter((state) => state.id === id).toSorted((a, b) => a.fromAt.localeCompare(b.fromAt));
};
const spans = async (id: string, from?: string) =>
  (await pastOf(id, from)).map(({ statusId, fromAt, untilAt }) => [statusId, fromAt, untilAt]);

const inStatus = (statusId: string, day: number) => anIssue({ id: '1', statusId, updatedAt: on(day) });
const past = (statusId: string, from: number, until: number): PastState => ({
  ...anIssue({ id: '1', statusId }),
  fromAt: on(from),
  untilAt: on(until),
});

/** Passes on so many statements, then fails as a killed process does: nothing more comes of it. */
function dyingAfter(statements: number): SqlExecutor {
  let left = statements;
  return {
    async execute(statement, ...params) {
      left -= 1;
      if (left < 0) throw new Error('The process was killed.');
      return forgeSql.execute(statement, ...params);
    },
  };
}

/** Every row of the index, as the tables hold it. */
async function everything() {
  const issues = await forgeSql.execute('SELECT * FROM indexed_issue ORDER BY issue_id');
  return [issues, await forgeSql.execute('SELECT * FROM issue_past ORDER BY issue_id, until_ms')];
}

/** @param startOver puts an empty database in place of the present one */
export function indexHistorySuite(startOver: () => Promise<void>): void {
  test('each state is kept for as long as it stood, with all that it was', async () => {
    const full = { parentId: '5', securityLevelId: '7', fields: { customfield_10016: 3 }, dueOn: '2026-12-01' };
    const links = [{ typeId: '10003', direction: 'inward' as const, otherId: '77' }];
    await writer.put([anIssue({ id: '1', ...full, links, updatedAt: on(2) })]);
    await writer.put([anIssue({ id: '1', ...full, updatedAt: on(4) })]);
    await writer.put([inStatus('9', 6)]);
    expect(await pastOf('1')).toMatchObject([
      { ...full, links, fromAt: on(2), untilAt: on(4) },
      { ...full, links: [], fromAt: on(4), untilAt: on(6) },
    ]);
    expect(await spans('1', on(4))).toHaveLength(1);
  });

  test('a put that is killed after any statement loses nothing, and once repeated leaves what an uninterrupted one does', async () => {
    const readings = [[inStatus('1', 2), anIssue({ id: '2' })], [inStatus('2', 3)], [inStatus('3', 4)]];
    for (const reading of readings) await writer.put(reading);
    const whole = await everything();
    for (let statements = 0; statements < 9; statements += 1) {
      await startOver();
      const dying = createIndexWriter(dyingAfter(statements));
      for (const reading of readings) {
        const wasKilled = await dying.put(reading).then(
          () => false,
          () => true,
        );
        if (wasKilled) {
          // What a view that comes between would read: the states that ended are there, each once.
          expect(new Set((await spans('1')).map(String)).size).toBe((await spans('1')).length);
          await writer.put(reading);
        }
      }
      expect(await everything()).toEqual(whole);
    }
  });

  test('a state that waits in its row is read, and moves into the history when the next one comes', async () => {
    await writer.put([inStatus('1', 2)]);
    await createIndexWriter(dyingAfter(1))
      .put([inStatus('2', 3)])
      .catch(() => undefined);
    expect(await forgeSql.execute('SELECT issue_id FROM issue_past')).toEqual([]);
    expect(await spans('1')).toEqual([['1', on(2), on(3)]]);
    await writer.put([inStatus('3', 4)]);
    expect(await spans('1')).toEqual([
      ['1', on(2), on(3)],
      ['2', on(3), on(4)],
    ]);
    expect(await forgeSql.execute('SELECT issue_id FROM indexed_issue WHERE closed IS NOT NULL')).toEqual([]);
  });

  test('earlier states are added once, up to the first that is kept', async () => {
    await writer.put([inStatus('5', 10)]);
    const earlier = [past('1', 2, 4), past('2', 4, 6), past('3', 6, 12)];
    await writer.putPast(earlier);
    const seeded = [
      ['1', on(2), on(4)],
      ['2', on(4), on(6)],
      ['3', on(6), on(10)],
    ];
    expect(await spans('1')).toEqual(seeded);
    await writer.put([inStatus('6', 12)]);
    await writer.putPast([...earlier, { ...past('7', 1, 2), id: '99' }]);
    expect(await spans('1')).toEqual([...seeded, ['5', on(10), on(12)]]);
  });

  test('adding that was cut off goes on with what is still missing', async () => {
    await writer.put([inStatus('5', 10)]);
    await writer.putPast([past('3', 6, 10)]);
    await writer.putPast([past('1', 2, 4), past('2', 4, 6), past('3', 6, 10)]);
    expect((await spans('1')).map(([status]) => status)).toEqual(['1', '2', '3']);
  });

  test('states that ended before an instant are forgotten in steps, the others stay', async () => {
    const issues = Array.from({ length: 1_200 }, (_, at) => anIssue({ id: String(at + 1), updatedAt: on(2) }));
    const changed = (day: number) => issues.map((issue) => ({ ...issue, statusId: String(day), updatedAt: on(day) }));
    for (const day of [2, 4, 8]) await writer.put(changed(day));
    const steps = [];
    do steps.push(await writer.purgePast(on(6)));
    while (steps.at(-1) === true);
    expect(steps).toEqual([true, true, false]);
    const kept = await forgeSql.execute('SELECT COUNT(*) AS n, MIN(until_ms) AS first FROM issue_past');
    expect(kept).toEqual([{ n: 1_200, first: Date.parse(on(8)) }]);
    expect(await writer.purgePast(on(6))).toBe(true);
  });

  test('an issue out of sight keeps its states until they are too old, and has them again when it is seen', async () => {
    const gone = [
      { issueId: '1', at: on(6) },
      { issueId: '77', at: on(6) },
    ];
    for (const reading of [inStatus('1', 2), inStatus('2', 4)]) await writer.put([reading, anIssue({ id: '2' })]);
    await writer.hide(gone);
    await writer.hide(gone);
    expect((await reader.find(['1', '2'])).map(({ id }) => id)).toEqual(['2']);
    expect(await reader.counts(['10000'])).toMatchObject([{ open: 1 }]);
    await writer.put([inStatus('2', 4)]);
    const kept = [
      ['1', on(2), on(4)],
      ['2', on(4), on(6)],
    ];
    expect(await spans('1')).toEqual(kept);
    await writer.hide([{ issueId: '1', at: on(5) }]);
    await writer.put([inStatus('3', 7)]);
    expect((await spans('1', on(5))).map(([status]) => status)).toEqual(['2']);
    await writer.hide([{ issueId: '1', at: on(9) }]);
    while (await writer.purgePast(on(8)));
    expect(await forgeSql.execute('SELECT issue_id, until_ms FROM issue_past')).toEqual([
      { issue_id: 1, until_ms: Date.parse(on(9)) },
    ]);
  });

  test('taking an issue out of sight loses no state, wherever it is killed', async () => {
    const gone = [{ issueId: '1', at: on(6) }];
    const readings = [inStatus('1', 2), inStatus('2', 4)];
    const waiting = async () => {
      await startOver();
      await writer.put([inStatus('1', 2)]);
      await createIndexWriter(dyingAfter(1))
        .put([inStatus('2', 4)])
        .catch(() => undefined);
    };
    for (const reading of readings) await writer.put([reading]);
    await writer.hide(gone);
    const whole = await everything();
    for (let statements = 0; statements < 6; statements += 1) {
      await waiting();
      await createIndexWriter(dyingAfter(statements))
        .hide(gone)
        .catch(() => undefined);
      await writer.hide(gone);
      expect(await everything()).toEqual(whole);
    }
  });

  test('the dirty list keeps places, takes an issue once, and keeps what was asked for anew', async () => {
    await writer.markDirty(['30', '4', '4'], on(3));
    await writer.markDirty(['500'], on(2));
    const seen = await writer.dirty(10);
    expect(seen).toEqual([
      { issueId: '500', at: on(2) },
      { issueId: '4', at: on(3) },
      { issueId: '30', at: on(3) },
    ]);
    expect(await writer.dirty(1)).toHaveLength(1);
    await writer.markDirty(['4'], on(3));
    await writer.clearDirty(seen);
    expect(await writer.dirty(10)).toMatchObject([{ issueId: '4' }]);
    expect(await writer.countDirty()).toBe(1);
    await writer.clearDirty(await writer.dirty(10));
    await writer.clearDirty([]);
    expect(await writer.countDirty()).toBe(0);
  });
}
