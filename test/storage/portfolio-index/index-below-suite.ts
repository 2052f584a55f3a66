import type { IndexedIssue } from '../../../src/domain/portfolio-index/indexed-issue';
import { forgeSql } from '../../../src/storage/forge-sql';
import { createIndexReader } from '../../../src/storage/portfolio-index/create-index-reader';
import { createIndexWriter } from '../../../src/storage/portfolio-index/create-index-writer';
import type { IndexReader } from '../../../src/usecases/portfolio/ports';
import { anIssue, FAR, on } from './an-issue';

type Below = Parameters<IndexReader['below']>[0];

const writer = createIndexWriter(forgeSql);
const INCLUDES = { typeId: '10003', direction: 'outward' } as const;
const includes = (otherId: string) => ({ ...INCLUDES, otherId });

async function below(query: Partial<Below> & Pick<Below, 'rootIds'>) {
  const found = await createIndexReader(forgeSql).below({ links: [], until: FAR, most: 1_000_000, ...query });
  return { ...found, ids: found.issues.map(({ id }) => Number(id)).sort((a, b) => a - b) };
}
const under = (id: number, parentId: number | null, more: Partial<IndexedIssue> = {}) =>
  anIssue({ id: String(id), parentId: parentId === null ? null : String(parentId), ...more });

export function indexBelowSuite(): void {
  test('reads the roots and all that lies below them, each once, and nothing else', async () => {
    await writer.put([under(1, null), under(2, 1), under(3, 2), under(4, null), under(5, 4), under(6, 99)]);
    expect((await below({ rootIds: ['1', '2', '77', '1'] })).ids).toEqual([1, 2, 3]);
    expect((await below({ rootIds: [] })).ids).toEqual([]);
    expect(await below({ rootIds: ['77'] })).toMatchObject({ issues: [], past: [], isComplete: true });
  });

  test('follows the chosen links from a parent to its child only, and not in circles', async () => {
    await writer.put([
      under(1, null, { links: [includes('2'), { typeId: '9', direction: 'outward', otherId: '4' }] }),
      under(2, null, { links: [{ ...INCLUDES, direction: 'inward', otherId: '1' }, includes('3'), includes('2')] }),
      under(3, null, { links: [includes('1')] }),
      under(4, null),
      under(5, 3),
    ]);
    expect((await below({ rootIds: ['1'], links: [INCLUDES] })).ids).toEqual([1, 2, 3, 5]);
    expect((await below({ rootIds: ['2'], links: [{ ...INCLUDES, direction: 'inward' }] })).ids).toEqual([1, 2]);
    expect((await below({ rootIds: ['1'] })).ids).toEqual([1]);
  });

  test('what a limit cuts off lies at the bottom, and is told', async () => {
    await writer.put([under(1, null), under(2, 1), under(3, 1), under(4, 2), under(5, 3)]);
    expect(await below({ rootIds: ['1'], most: 3 })).toMatchObject({ ids: [1, 2, 3], isComplete: false });
    expect(await below({ rootIds: ['1'], most: 5 })).toMatchObject({ ids: [1, 2, 3, 4, 5], isComplete: true });
    const late = await below({ rootIds: ['1'], until: '2026-11-01T00:00:00.000Z' });
    expect(late).toMatchObject({ issues: [], isComplete: false });
  });

  test('pages through one parent’s thousands of children and a long list of parents', async () => {
    const parents = Array.from({ length: 4_100 }, (_, at) => under(at + 2, 1));
    const children = Array.from({ length: 9_000 }, (_, at) => under(10_000 + at, at < 6_000 ? 7 : (at % 4_100) + 2));
    await writer.put([under(1, null), ...parents, ...children]);
    const found = await below({ rootIds: ['1'] });
    expect(found.isComplete).toBe(true);
    expect(found.ids).toHaveLength(13_101);
    expect(new Set(found.ids).size).toBe(13_101);
  });

  test('reads as of a day reach what lay below then, with the states that ended since', async () => {
    await writer.put([
      under(1, null, { links: [includes('5')], updatedAt: on(2) }),
      ...[2, 3, 5, 6].map((id) => under(id, id === 2 ? 1 : id === 3 ? 2 : id === 6 ? 5 : null, { updatedAt: on(2) })),
    ]);
    // 2 leaves with 3 below it, 1 no longer includes 5, and a state of 2 ends without its parent changing.
    await writer.put([under(2, 1, { updatedAt: on(3), statusId: '8' })]);
    await writer.put([under(2, 9, { updatedAt: on(4) }), under(1, null, { updatedAt: on(5) })]);
    const links = [INCLUDES];
    expect((await below({ rootIds: ['1'], links })).ids).toEqual([1]);
    const asOf = async (day: number) => (await below({ rootIds: ['1'], links, past: { from: on(day) } })).ids;
    expect(await asOf(2)).toEqual([1, 2, 3, 5, 6]);
    expect(await asOf(4)).toEqual([1, 5, 6]);
    expect(await asOf(5)).toEqual([1]);
    const { past } = await below({ rootIds: ['2'], links, past: { from: on(3) } });
    expect(past).toMatchObject([{ id: '2', parentId: '1', statusId: '8', fromAt: on(3), untilAt: on(4) }]);
  });

  test('pages through long histories, and states of a thousand links', async () => {
    const links = Array.from({ length: 1_000 }, (_, at) => includes(String(1_000_000 + at)));
    const days = Array.from({ length: 28 }, (_, at) => at + 1);
    const ids = Array.from({ length: 300 }, (_, at) => at + 1);
    for (const day of days) {
      await writer.put(ids.map((id) => under(id, null, { statusId: String(day), updatedAt: on(day) })));
    }
    await writer.put([under(7, null, { links, updatedAt: on(29) })]);
    await writer.put([under(7, null, { updatedAt: on(30) })]);
    const { past, isComplete } = await below({ rootIds: ids.map(String), past: { from: on(1) } });
    expect(isComplete).toBe(true);
    expect(past).toHaveLength(300 * 27 + 2);
    expect(past.find(({ fromAt }) => fromAt === on(29))?.links).toHaveLength(1_000);
  });
}
