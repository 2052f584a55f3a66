import { createAbsenceRepository } from '../../src/storage/absence-repository';
import { createDraftRepository } from '../../src/storage/draft-repository';
import { createEntityUpkeep } from '../../src/storage/entity-upkeep';
import { forgeSql } from '../../src/storage/forge-sql';
import { createJournalRepository } from '../../src/storage/journal-repository';
import { createMentionRepository } from '../../src/storage/mention-repository';
import { createPersonalData } from '../../src/storage/personal-data';
import { createSettingRepository } from '../../src/storage/setting-repository';
import { initialRoleSettings } from '../../src/domain/role/roles';
import { change } from './change';

const DAY = (day: number) => `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const ADA = '5b10ac8d82e05b22cc7d4ef5';
const BEN = '557058:0f2a5c1e-9a64-4b7f-8f0a-3a1de2b8c9d0';

export function upkeepSuite(): void {
  const journal = createJournalRepository(forgeSql);
  const drafts = createDraftRepository(forgeSql);
  const upkeep = createEntityUpkeep(forgeSql);

  it('pages through the issues that have something stored, each once, without deleted ones', async () => {
    for (const issue of ['7', '10', '200']) await change(journal, `roadmap:${issue}`, { 'answers/a': 1 }, ADA);
    await change(journal, 'launch:10:1', { status: 'planned' }, ADA);
    await change(journal, 'roadmap:200', { 'lifecycle/deletedAt': DAY(2) }, 'app');
    const first = await upkeep.livingIssuesAfter('', 1);
    const rest = await upkeep.livingIssuesAfter(first[0]?.issueId ?? '', 10);
    expect([...first, ...rest]).toEqual([
      { issueId: '10', projectId: '10100' },
      { issueId: '7', projectId: '10100' },
    ]);
  });

  it('finds what was deleted before an instant, longest ago first', async () => {
    for (const [issue, day] of [
      ['1', 9],
      ['2', 3],
      ['3', 5],
    ] as const) {
      await change(journal, `roadmap:${issue}`, { 'lifecycle/deletedAt': DAY(day) }, 'app');
    }
    await change(journal, 'roadmap:4', { 'answers/a': 1 }, ADA);
    expect(await upkeep.deletedBefore(DAY(9), 10)).toEqual([
      { entityId: 'roadmap:2', issueId: '2' },
      { entityId: 'roadmap:3', issueId: '3' },
    ]);
  });

  it('purges an entity with all that belongs to it, and nothing of its neighbours', async () => {
    for (const id of ['roadmap:1', 'roadmap:11']) {
      await change(journal, id, { 'answers/owner': ADA }, BEN);
      await drafts.save(id, BEN, { baseRevision: 1, content: {}, savedAt: DAY(1) });
    }
    await upkeep.purge('roadmap:1');
    expect(await journal.find('roadmap:1')).toBeNull();
    expect(await journal.entriesAfter('roadmap:1', 0)).toEqual([]);
    expect(await drafts.find('roadmap:1', BEN)).toBeNull();
    expect(await createMentionRepository(forgeSql).placesOf(ADA)).toEqual(['roadmap:11']);
    expect((await journal.find('roadmap:11'))?.revision).toBe(1);
    expect(await drafts.find('roadmap:11', BEN)).not.toBeNull();
  });

  it('discards drafts that nobody touched since an instant', async () => {
    await drafts.save('roadmap:1', ADA, { baseRevision: 0, content: {}, savedAt: DAY(1) });
    await drafts.save('roadmap:1', BEN, { baseRevision: 0, content: {}, savedAt: DAY(3) });
    await upkeep.discardDraftsBefore(DAY(2));
    expect(await drafts.find('roadmap:1', ADA)).toBeNull();
    expect(await drafts.find('roadmap:1', BEN)).not.toBeNull();
  });

  it('keeps the instant an issue was first missed, and forgets those that came back', async () => {
    const absences = createAbsenceRepository(forgeSql);
    await absences.note(['1', '2'], DAY(2));
    await absences.note(['2', '3'], DAY(1));
    await absences.clear(['1', '9']);
    expect(await absences.among(['1', '3'])).toEqual(['3']);
    expect(await absences.list(10)).toEqual([
      { issueId: '3', since: DAY(1) },
      { issueId: '2', since: DAY(2) },
    ]);
  });
}

export function personalDataSuite(): void {
  const journal = createJournalRepository(forgeSql);
  const drafts = createDraftRepository(forgeSql);
  const settings = createSettingRepository(forgeSql);
  const personalData = createPersonalData(forgeSql);

  it('reports every account that is stored, once, since when it was first', async () => {
    await change(
      journal,
      'roadmap:1',
      { 'answers/decisionOwner': ADA, 'answers/problem': `ask ${BEN}x` },
      'app',
      DAY(3),
    );
    await change(journal, 'roadmap:2', { 'answers/risks': [{ owner: ADA }] }, 'app', DAY(2));
    await drafts.save('roadmap:1', BEN, { baseRevision: 0, content: {}, savedAt: DAY(4) });
    expect(await personalData.accountsAfter('', 1)).toEqual([{ accountId: BEN, storedAt: DAY(4) }]);
    expect(await personalData.accountsAfter(BEN, 10)).toEqual([{ accountId: ADA, storedAt: DAY(2) }]);
  });

  it('erases a person everywhere and leaves everything else as it was', async () => {
    await change(
      journal,
      'roadmap:1',
      { 'answers/decisionOwner': ADA, 'answers/problem': `not "${ADA}" in a text` },
      ADA,
    );
    await change(journal, 'roadmap:1', { 'answers/watchers': [BEN, ADA] }, BEN);
    await drafts.save('roadmap:1', ADA, { baseRevision: 0, content: { problem: 'mine' }, savedAt: DAY(1) });
    await drafts.save('roadmap:1', BEN, { baseRevision: 0, content: { owner: ADA }, savedAt: DAY(1) });
    await settings.saveRoles({
      baseRevision: 0,
      settings: {
        ...initialRoleSettings,
        projects: {
          '10100': {
            releaseManagers: [],
            ownerRoles: {},
            functionLeads: { Legal: { lead: { kind: 'person', accountId: ADA } } },
            rollout: 'on',
          },
        },
      },
      savedBy: ADA,
      savedAt: DAY(1),
    });

    await personalData.erase(ADA);

    expect((await journal.find('roadmap:1'))?.state).toEqual({
      'answers/decisionOwner': 'erased',
      'answers/problem': `not "${ADA}" in a text`,
      'answers/watchers': [BEN, 'erased'],
    });
    const entries = await journal.entriesAfter('roadmap:1', 0);
    expect(entries.map(({ authorId }) => authorId)).toEqual(['erased', BEN]);
    expect(entries[0]?.patch).toMatchObject({ 'answers/decisionOwner': 'erased' });
    expect(await drafts.find('roadmap:1', ADA)).toBeNull();
    expect((await drafts.find('roadmap:1', BEN))?.content).toEqual({ owner: 'erased' });
    expect((await settings.roles()).settings.projects['10100']?.functionLeads['Legal']?.lead).toEqual({
      kind: 'person',
      accountId: 'erased',
    });
    expect(await personalData.accountsAfter('', 10)).toEqual([expect.objectContaining({ accountId: BEN })]);
  });
}
