import { createEntityUpkeep } from '../../src/storage/entity-upkeep';
import { createJournalRepository } from '../../src/storage/journal-repository';
import { forgeSql } from '../../src/storage/forge-sql';
import { change } from './change';

/** What belongs to no issue beside what does. */
export function kindsSuite(): void {
  test('entities are found by kind, and by project where one is asked for', async () => {
    const journal = createJournalRepository(forgeSql);
    await change(journal, 'roadmap:10001', { 'answers/problem': 'Slow' }, 'pm');
    await change(journal, 'roadmap:10002', { 'answers/problem': 'Dear' }, 'pm');
    await change(journal, 'template:delivery', { 'template/current': 2 }, 'ops');
    await change(journal, 'published:delivery:2', { 'template/content': {} }, 'ops');
    const ids = async (...of: Parameters<typeof journal.ofKind>) =>
      (await journal.ofKind(...of)).map(({ entityId }) => entityId).sort();
    expect(await ids('roadmap')).toEqual(['roadmap:10001', 'roadmap:10002']);
    expect(await ids('roadmap', '10100')).toEqual(['roadmap:10001', 'roadmap:10002']);
    expect(await ids('roadmap', '10200')).toEqual([]);
    expect(await ids('template')).toEqual(['template:delivery']);
    expect(await ids('published', '0')).toEqual(['published:delivery:2']);
  });

  test('what belongs to no issue is not looked for among issues', async () => {
    const journal = createJournalRepository(forgeSql);
    await change(journal, 'template:delivery', { 'template/current': 2 }, 'ops');
    await change(journal, 'roadmap:10001', { 'answers/problem': 'Slow' }, 'pm');
    const living = await createEntityUpkeep(forgeSql).livingIssuesAfter('', 10);
    expect(living.map(({ issueId }) => issueId)).toEqual(['10001']);
  });
}
