import { insightEntityId } from '../../src/domain/journal/entity-id';
import { createEntityUpkeep } from '../../src/storage/entity-upkeep';
import { createExport } from '../../src/storage/export-all';
import { forgeSql } from '../../src/storage/forge-sql';
import { createInsightStore } from '../../src/storage/insight-store';
import { createJournalRepository } from '../../src/storage/journal-repository';
import { createPersonalData } from '../../src/storage/personal-data';
import { createRestore } from '../../src/storage/restore';
import { change } from './change';

const ADA = '5b10ac8d82e05b22cc7d4ef5';
const LATER = Date.parse('2099-01-01T00:00:00.000Z');
const [EXPORTS, SEARCH] = ['aaaaaaaa1', 'bbbbbbbb2'];
const [PAY_1, PAY_2] = ['10001', '10002'];
const by = { accountId: 'sam', at: '2026-12-01T08:00:00.000Z', isLate: () => false };

const store = createInsightStore(forgeSql);
const write = (insightId: string, patch: Parameters<typeof change>[2], author = 'pm') =>
  change(createJournalRepository(forgeSql), insightEntityId(insightId), patch, author);
const save = (...of: Parameters<typeof write>) => store.whileChanging([of[0]], () => write(...of));
const all = async () => (await store.rows()).map(({ insightId }) => insightId).sort();
const found = async (...words: string[]) => [...(await store.idsWith(words))].sort();

const exports = {
  text: 'Exporting orders takes hours',
  source: 'sales',
  importance: 3,
  tags: ['Reporting'],
  [`issues/${PAY_1}`]: true,
  [`issues/${PAY_2}`]: true,
};
const search = { text: 'Search finds no shoes', source: 'support', importance: 1 };

/** @param startOver puts an empty database in place of the present one */
export function insightsSuite(startOver: () => Promise<void>): void {
  test('insights are found by the stems and beginnings of their words, and by tags', async () => {
    await save(EXPORTS, exports);
    await save(SEARCH, search);
    expect(await all()).toEqual([EXPORTS, SEARCH]);
    expect(await found('export', 'hour')).toEqual([EXPORTS]);
    expect(await found('repor')).toEqual([EXPORTS]);
    expect(await found('export', 'sho')).toEqual([]);
    expect((await store.rows()).filter(({ insightId }) => insightId === SEARCH)).toMatchObject([
      { insightId: SEARCH, source: 'support', importance: 1, heardOn: null },
    ]);
    expect(await store.sharing(['order', 'export', 'shoe'], 5)).toEqual([EXPORTS, SEARCH]);
  });

  test('links are known from both ends and follow each change', async () => {
    await save(EXPORTS, exports);
    expect(await store.linksOfIssues([PAY_2])).toEqual([{ issueId: PAY_2, insightId: EXPORTS }]);
    await save(EXPORTS, { [`issues/${PAY_2}`]: null, text: 'Importing takes hours' });
    expect(await store.links(null)).toEqual([{ issueId: PAY_1, insightId: EXPORTS }]);
    expect(await found('order')).toEqual([]);
  });

  test('a change that was cut off before it was indexed is found once its mark is old', async () => {
    const cutOff = createInsightStore(forgeSql).whileChanging([EXPORTS], async () => {
      await write(EXPORTS, exports);
      throw new Error('The process ended.');
    });
    await expect(cutOff).rejects.toThrow('The process ended.');
    expect(await all()).toEqual([]);
    const later = createInsightStore(forgeSql, () => LATER);
    expect(await later.idsWith(['export'])).toEqual([EXPORTS]);
    expect(await forgeSql.execute('SELECT mark FROM insight_mark')).toEqual([]);
  });

  test('every word of a long query narrows what it finds', async () => {
    await save(EXPORTS, { ...exports, text: 'alpha kilo lima tango papa oscar hotel quebec' });
    await save(SEARCH, { ...search, text: 'alpha kilo lima tango papa oscar hotel nylon' });
    const six = ['alpha', 'kilo', 'lima', 'tango', 'papa', 'oscar'];
    expect(await found(...six)).toEqual([EXPORTS, SEARCH]);
    expect(await found(...six, 'nylon')).toEqual([SEARCH]);
    expect(await found(...six, 'zulu', 'alpha')).toEqual([]);
  });

  test('a deleted insight is found by nothing; a purged one leaves nothing', async () => {
    await save(EXPORTS, exports);
    await save(EXPORTS, { 'lifecycle/deletedAt': '2026-11-22T10:00:00.000Z' });
    expect([await all(), await store.links(null)]).toEqual([[], []]);
    await save(SEARCH, search);
    await createEntityUpkeep(forgeSql).purge(insightEntityId(SEARCH));
    expect(await all()).toEqual([]);
    expect(await forgeSql.execute('SELECT word FROM insight_word')).toEqual([]);
  });

  test('a restored insight is found as it was', async () => {
    await save(EXPORTS, exports);
    const { records } = await createExport(forgeSql).page(null);
    await startOver();
    expect(await createRestore(forgeSql).restore(records, by)).toMatchObject({ restored: 1, problems: [] });
    expect(await found('export')).toEqual([EXPORTS]);
    expect(await store.links(null)).toHaveLength(2);
  });

  test('a file whose insight can’t be read restores nothing', async () => {
    const entry = {
      record: 'entry',
      entityId: insightEntityId(EXPORTS),
      revision: 1,
      projectId: '10000',
      authorId: 'ada',
      at: '2026-11-22T10:00:00.000Z',
      operation: 'insight.create',
      patch: { text: '', source: 'rumour' },
    };
    expect(await createRestore(forgeSql).restore([entry], by)).toMatchObject({ restored: 0, problems: [{ index: 0 }] });
    expect(await all()).toEqual([]);
  });

  test('an erased person is no label that an insight is found by', async () => {
    await save(EXPORTS, { ...exports, tags: [ADA] }, ADA);
    await createPersonalData(forgeSql).erase(ADA);
    const [row] = await store.rows();
    expect(row?.tags).toEqual(['erased']);
    expect(JSON.stringify(await createExport(forgeSql).page(null))).not.toContain(ADA);
  });
}
