import { createJournalRepository } from '../../src/storage/journal-repository';
import { forgeSql } from '../../src/storage/forge-sql';
import type { ForgeSqlHost } from '../support/forge-sql-host';
import { change } from './change';

const ID = 'roadmap:10001';

/** What every surface relies on, on whatever database is behind Forge SQL. */
export function journalSuite(host: () => ForgeSqlHost): void {
  const journal = createJournalRepository(forgeSql);

  it('answers null for what nobody ever saved', async () => {
    expect(await journal.find(ID)).toBeNull();
    expect(await journal.ofIssue('10001', 'roadmap')).toEqual([]);
    expect(await journal.ofIssues(['10001'], 'roadmap')).toEqual([]);
    expect(await journal.entriesAfter(ID, 0)).toEqual([]);
  });

  it('answers the state after the last entry, with who wrote it and when', async () => {
    await change(journal, ID, { 'answers/problem': 'Too slow', 'answers/horizon': 'now' }, 'ada');
    await change(journal, ID, { 'answers/problem': 'Too slow for 3 € – 日本語 🚀', 'answers/horizon': null }, 'ben');
    expect(await journal.find(ID)).toMatchObject({
      kind: 'roadmap',
      issueId: '10001',
      projectId: '10100',
      revision: 2,
      state: { 'answers/problem': 'Too slow for 3 € – 日本語 🚀' },
      deletedAt: null,
      updatedBy: 'ben',
    });
  });

  it('answers entries after a revision, oldest first, over several pages, and backwards a page at a time', async () => {
    for (let n = 1; n <= 60; n += 1) await change(journal, ID, { 'answers/problem': `version ${n}` }, 'ada');
    const upTo = async (revision: number) => (await journal.entriesUpTo(ID, revision)).map((entry) => entry.revision);
    expect(await upTo(60)).toEqual(Array.from({ length: 25 }, (_, index) => 60 - index));
    expect(await upTo(3)).toEqual([3, 2, 1]);
    expect(await upTo(0)).toEqual([]);
    const entries = await journal.entriesAfter(ID, 3);
    expect(entries.map((entry) => entry.revision)).toEqual(Array.from({ length: 57 }, (_, index) => index + 4));
    expect(entries[0]).toEqual({
      entityId: ID,
      revision: 4,
      authorId: 'ada',
      at: '2026-11-22T10:00:00.000Z',
      operation: 'roadmap.save',
      patch: { 'answers/problem': 'version 4' },
    });
  });

  it('tells the second writer of a revision that it is taken, and keeps the first writer’s entry', async () => {
    const entry = { entityId: ID, revision: 1, at: '2026-11-22T10:00:00.000Z', operation: 'roadmap.save' };
    const of = { kind: 'roadmap', issueId: '10001', projectId: '10100' } as const;
    const first = { 'answers/problem': 'first' };
    const second = { 'answers/problem': 'second' };
    expect(await journal.append({ ...entry, authorId: 'ada', patch: first }, { ...of, state: first })).toBe('appended');
    expect(await journal.append({ ...entry, authorId: 'ben', patch: second }, { ...of, state: second })).toBe('taken');
    expect(await journal.find(ID)).toMatchObject({ revision: 1, state: first, updatedBy: 'ada' });
    expect(await journal.entriesAfter(ID, 0)).toHaveLength(1);
  });

  it('lands every change of 20 writers who collide on one entity exactly once', async () => {
    const writers = Array.from({ length: 20 }, (_, n) => n + 1);
    await Promise.all(writers.map((n) => change(journal, ID, { [`answers/field${n}`]: `by ${n}` }, `writer-${n}`)));

    const entity = await journal.find(ID);
    expect(entity?.revision).toBe(20);
    expect(entity?.state).toEqual(Object.fromEntries(writers.map((n) => [`answers/field${n}`, `by ${n}`])));
    const entries = await journal.entriesAfter(ID, 0);
    expect(entries.map((entry) => entry.revision)).toEqual(writers);
    expect(entries.map((entry) => entry.authorId).sort()).toEqual(writers.map((n) => `writer-${n}`).sort());
  });

  it.each([1, 3])(
    'folds the entry that a writer left out of the summary because it crashed at revision %i',
    async (at) => {
      for (let n = 1; n < at; n += 1) await change(journal, ID, { [`answers/field${n}`]: n }, 'ada');
      host().breakOn(/^UPDATE entity/);
      await change(journal, ID, { 'answers/last': 'kept' }, 'ben');

      // Still broken: the answer is right although the summary can't be written.
      expect(await journal.find(ID)).toMatchObject({ revision: at, updatedBy: 'ben' });
      host().heal();
      expect((await journal.find(ID))?.state).toMatchObject({ 'answers/last': 'kept' });

      const before = host().requests.length;
      expect(await journal.find(ID)).toMatchObject({ revision: at, state: { 'answers/last': 'kept' } });
      expect(host().requests.slice(before)).toHaveLength(1);
      await change(journal, ID, { 'answers/next': 1 }, 'cyn');
      expect((await journal.find(ID))?.revision).toBe(at + 1);
    },
  );

  it('never takes the summary back when writers finish out of order', async () => {
    await change(journal, ID, { 'answers/a': 1 }, 'ada');
    await change(journal, ID, { 'answers/b': 2 }, 'ada');
    await journal.append(
      {
        entityId: ID,
        revision: 1,
        authorId: 'late',
        at: '2026-11-22T10:00:00.000Z',
        operation: 'roadmap.save',
        patch: {},
      },
      { kind: 'roadmap', issueId: '10001', projectId: '10100', state: {} },
    );
    expect(await journal.find(ID)).toMatchObject({ revision: 2, state: { 'answers/a': 1, 'answers/b': 2 } });
  });

  it('lists an issue’s launches in the order they were started, and only that issue’s', async () => {
    for (const n of [10, 2, 1]) await change(journal, `launch:10001:${n}`, { status: 'planned' }, 'ada');
    await change(journal, 'launch:100019:1', { status: 'planned' }, 'ada');
    await change(journal, ID, { 'answers/problem': 'x' }, 'ada');
    const launches = await journal.ofIssue('10001', 'launch');
    expect(launches.map((entity) => entity.entityId)).toEqual(['launch:10001:1', 'launch:10001:2', 'launch:10001:10']);
  });

  it('answers the living entities of more issues than one statement or one answer can hold', async () => {
    const issueIds = Array.from({ length: 450 }, (_, n) => String(20_000 + n));
    const written = issueIds.filter((_, n) => n % 60 === 0);
    for (const id of written) await change(journal, `roadmap:${id}`, { 'answers/problem': 'x'.repeat(120_000) }, 'ada');
    await change(journal, `roadmap:${written[0]}`, { 'lifecycle/deletedAt': '2026-11-22T10:00:00.000Z' }, 'app');
    for (const id of written.slice(1)) {
      for (let n = 1; n <= 5; n += 1) {
        await change(journal, `roadmap:${id}`, { [`answers/part${n}`]: 'y'.repeat(120_000) }, 'ada');
      }
    }
    const found = await journal.ofIssues(issueIds, 'roadmap');
    expect(found.map((entity) => entity.issueId).sort()).toEqual(written.slice(1));
  });

  it('marks the summary as deleted from the entry that tells it', async () => {
    await change(journal, ID, { 'answers/problem': 'x' }, 'ada');
    await change(journal, ID, { 'lifecycle/deletedAt': '2026-11-22T11:00:00.000Z' }, 'app');
    expect(await journal.find(ID)).toMatchObject({ deletedAt: '2026-11-22T11:00:00.000Z', revision: 2 });
  });

  it.each([
    ['one change', { 'answers/problem': 'x'.repeat(140_000) }],
    ['one change in characters that grow when they are escaped', { 'answers/problem': '"'.repeat(70_000) }],
  ])('refuses %s that is too large in a person’s words and writes nothing', async (_name, patch) => {
    await expect(change(journal, ID, patch, 'ada')).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/Nothing was saved; shorten it/),
    });
    expect(await journal.find(ID)).toBeNull();
  });

  it('refuses a change that would make the state larger than a statement can carry, and keeps the state', async () => {
    for (let n = 1; n <= 8; n += 1) await change(journal, ID, { [`answers/part${n}`]: 'x'.repeat(120_000) }, 'ada');
    await expect(change(journal, ID, { 'answers/part9': 'x'.repeat(120_000) }, 'ada')).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect((await journal.find(ID))?.revision).toBe(8);
  });
}
