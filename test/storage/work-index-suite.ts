import { toState } from '../../src/domain/launch/launch-state';
import { createEntityUpkeep } from '../../src/storage/entity-upkeep';
import { createExport } from '../../src/storage/export-all';
import { forgeSql } from '../../src/storage/forge-sql';
import { createJournalRepository } from '../../src/storage/journal-repository';
import { createRestore } from '../../src/storage/restore';
import { createWorkIndex } from '../../src/storage/work-index';
import { aLaunch, anItem } from '../domain/launch/build-launch';
import { change } from './change';

const ADA = '5b10ac8d82e05b22cc7d4ef5';
const byAda = { accountId: ADA, at: '2026-11-23T10:00:00.000Z' };
const work = (issueId: string) => ({ issueId, by: ADA, at: '2026-11-22T10:00:00.000Z' });
const launched = toState(aLaunch({ review: anItem({ work: work('501') }), terms: anItem() }));

export function workIndexSuite(startOver: () => Promise<void>): void {
  const journal = createJournalRepository(forgeSql);
  const works = createWorkIndex(forgeSql);

  /** Two launches share 501; a roadmap item that looks alike names another. */
  async function someWork(): Promise<void> {
    await change(journal, 'launch:1:1', launched, ADA);
    await change(journal, 'launch:1:1', { 'items/terms/work': work('7') }, ADA);
    await change(journal, 'launch:2:1', launched, ADA);
    await change(journal, 'roadmap:3', { 'items/review/work': work('900') }, ADA);
  }
  const launches = async (issueId: string) => (await works.launchesOf(issueId)).toSorted();

  it('finds the launches of an issue by what the journal was told, and none for other issues', async () => {
    await someWork();
    expect(await launches('501')).toEqual(['launch:1:1', 'launch:2:1']);
    expect(await launches('7')).toEqual(['launch:1:1']);
    expect(await launches('900')).toEqual([]);
  });

  it('pages through the issues, each once', async () => {
    await someWork();
    expect(await works.issuesAfter('', 1)).toEqual(['501']);
    expect(await works.issuesAfter('501', 5)).toEqual(['7']);
    expect(await works.issuesAfter('7', 5)).toEqual([]);
  });

  it('knows the issue before the journal does, so a write that breaks between the two loses nothing', async () => {
    await works.note(['501', '501'], 'launch:1:1');
    expect(await launches('501')).toEqual(['launch:1:1']);
    expect(await journal.find('launch:1:1')).toBeNull();
    await someWork();
    expect(await launches('501')).toEqual(['launch:1:1', 'launch:2:1']);
  });

  it('forgets a launch with its purge, and keeps its neighbours', async () => {
    await someWork();
    await createEntityUpkeep(forgeSql).purge('launch:1:1');
    expect([await launches('501'), await launches('7')]).toEqual([['launch:2:1'], []]);
  });

  it('comes back with a restored journal', async () => {
    await someWork();
    const { records } = await createExport(forgeSql).page(null);
    await startOver();
    await createRestore(forgeSql).restore(records, { ...byAda, isLate: () => false });
    expect(await launches('501')).toEqual(['launch:1:1', 'launch:2:1']);
  });
}
