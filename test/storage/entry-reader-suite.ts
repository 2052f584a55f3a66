import { createEntryReader } from '../../src/storage/entry-reader';
import { createJournalRepository } from '../../src/storage/journal-repository';
import { forgeSql } from '../../src/storage/forge-sql';
import type { ForgeSqlHost } from '../support/forge-sql-host';
import { change } from './change';

/** Whole journals in batches that fit an answer. */
export function entryReaderSuite(host: () => ForgeSqlHost): void {
  const journal = createJournalRepository(forgeSql);
  const reader = createEntryReader(forgeSql);
  const inAMinute = () => new Date(Date.now() + 60_000).toISOString();

  it('reads each journal whole, in order, those larger than an answer too', async () => {
    const ids = ['roadmap:10001', 'roadmap:10002', 'roadmap:10003'];
    for (let n = 1; n <= 12; n += 1) {
      await change(journal, 'roadmap:10001', { [`answers/part${n % 3}`]: 'x'.repeat(100_000) + n }, 'ada');
      await change(journal, 'roadmap:10002', { 'answers/problem': `日本語 ${n}` }, 'ada');
    }
    await change(journal, 'roadmap:10003', { 'answers/problem': 'once' }, 'ben');
    await change(journal, 'roadmap:10009', { 'answers/problem': 'another' }, 'ben');
    const before = host().requests.length;
    const { found, missing } = await reader.ofEach([...ids, 'roadmap:77777'], inAMinute());
    expect(missing).toEqual([]);
    expect(host().requests.length - before).toBeLessThan(6);
    const expected = await Promise.all(ids.map((id) => journal.entriesAfter(id, 0)));
    expect([...found].sort((a, b) => (a[0]?.entityId ?? '').localeCompare(b[0]?.entityId ?? ''))).toEqual(expected);
  });

  it('says what it didn’t get to in time, and asks nothing for nothing', async () => {
    await change(journal, 'roadmap:10001', { 'answers/problem': 'x' }, 'ada');
    const { found, missing } = await reader.ofEach(['roadmap:10001'], '2020-01-01T00:00:00.000Z');
    expect(found).toEqual([]);
    expect(missing).toEqual([expect.stringMatching(/not every item’s history was read/)]);
    expect(await reader.ofEach([], inAMinute())).toEqual({ found: [], missing: [] });
  });
}
