import { initialRoleSettings } from '../../src/domain/role/roles';
import { planViewChoice } from '../../src/domain/plan/plan-document';
import { planValues } from '../../src/domain/plan/plan-state';
import { createDraftRepository } from '../../src/storage/draft-repository';
import { createExport } from '../../src/storage/export-all';
import { forgeSql } from '../../src/storage/forge-sql';
import { createJournalRepository } from '../../src/storage/journal-repository';
import { createPlanPersonRepository } from '../../src/storage/plan-person-repository';
import { createPersonalData } from '../../src/storage/personal-data';
import { createRestore } from '../../src/storage/restore';
import { createSettingRepository } from '../../src/storage/setting-repository';
import type { RestoredBy, RestoreResult } from '../../src/usecases/lifecycle/ports';
import { planOfEpics } from '../support/access/plan-policy';
import { change } from './change';

const AT = '2026-11-22T10:00:00.000Z';
const ADA = '5b10ac8d82e05b22cc7d4ef5';

async function exported(): Promise<string> {
  const lines: string[] = [];
  let from: string | null = null;
  do {
    const page = await createExport(forgeSql).page(from);
    lines.push(...page.records.map((record) => JSON.stringify(record)));
    from = page.next;
  } while (from !== null);
  return lines.join('\n');
}

const PLAN = 'abcdef0123456789';
const ownView = { viewId: 'late0001', name: 'Late', choice: planViewChoice.parse({}) };

const SAM = '5b10ac8d82e05b22cc7d0001';
const bySam = { accountId: SAM, at: '2026-12-01T08:00:00.000Z', isLate: () => false };
const entry = (given: Record<string, unknown>) => ({
  record: 'entry',
  entityId: 'roadmap:1',
  projectId: '10100',
  authorId: 'ada',
  at: AT,
  operation: 'roadmap.save',
  patch: { 'answers/problem': 'x' },
  ...given,
});
const restore = (ndjson: string, by: RestoredBy = bySam): Promise<RestoreResult> =>
  createRestore(forgeSql).restore(
    ndjson.split('\n').map((line): unknown => JSON.parse(line)),
    by,
  );

async function storeSomething(): Promise<void> {
  const journal = createJournalRepository(forgeSql);
  for (let n = 1; n <= 60; n += 1) await change(journal, 'roadmap:10', { 'answers/problem': `Größe ${n} "🚀"` }, ADA);
  await change(journal, 'roadmap:2', { 'answers/table': { b: [1, null], a: { z: 'é' } }, 'answers/gone': null }, ADA);
  await change(journal, 'launch:10:1', { 'items/legal.terms/state': 'done', 'items/legal.terms/ownerId': ADA }, 'app');
  const settings = createSettingRepository(forgeSql);
  await settings.saveRoles({ baseRevision: 0, settings: initialRoleSettings, savedBy: ADA, savedAt: AT });
  await settings.saveRoles({ baseRevision: 1, settings: initialRoleSettings, savedBy: 'ben', savedAt: AT });
  const drafts = createDraftRepository(forgeSql);
  await drafts.save('roadmap:2', 'ben', { baseRevision: 1, content: { problem: 'half a' }, savedAt: AT });
  await change(journal, `plan:${PLAN}`, planValues(planOfEpics), ADA);
  const people = createPlanPersonRepository(forgeSql);
  await people.save('zoe', { planId: PLAN, isFavourite: true, views: [ownView], savedAt: AT });
  await people.save('yan', { planId: PLAN, isFavourite: false, views: [], savedAt: AT });
}

/** @param startOver puts an empty database in place of the present one */
export function exportSuite(startOver: () => Promise<void>): void {
  it('restores an export into an empty installation so that its export is the same, byte for byte', async () => {
    await storeSomething();
    const before = await exported();
    const journal = createJournalRepository(forgeSql);
    const entity = await journal.find('launch:10:1');
    const accounts = await createPersonalData(forgeSql).accountsAfter('', 10);

    await startOver();
    const records = before.split('\n').length;
    expect(await restore(before)).toEqual({ restored: records - 1, unchanged: 1, problems: [], next: null });
    expect(await exported()).toBe(before);
    expect(await journal.find('launch:10:1')).toEqual(entity);
    expect(await createPersonalData(forgeSql).accountsAfter('', 10)).toEqual(
      expect.arrayContaining([...accounts, { accountId: SAM, storedAt: '2026-12-01T08:00:00.000Z' }]),
    );
  });

  it('changes nothing when what it restores is there', async () => {
    await storeSomething();
    const before = await exported();
    expect(await restore(before)).toEqual({
      restored: 0,
      unchanged: before.split('\n').length,
      problems: [],
      next: null,
    });
    expect(await exported()).toBe(before);
  });

  it('adds only what is missing, and goes on where an interrupted restore stopped', async () => {
    await storeSomething();
    const before = await exported();
    await startOver();
    await restore(before.split('\n').slice(0, 30).join('\n'));
    expect(await restore(before.split('\n').slice(30).join('\n'))).toMatchObject({ problems: [] });
    await restore(before);
    expect(await exported()).toBe(before);
  });

  it('leaves what is different here as it is, and says so of each record', async () => {
    await storeSomething();
    const before = await exported();
    const other = before.replaceAll(ADA, 'somebody-else').replaceAll('half a', 'another').replaceAll('"ben"', '"cyn"');
    const { restored, problems } = await restore(other);
    expect(restored).toBe(1); // the draft of somebody who has none here
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Revision 1 of roadmap:2 is another here; what is here was left as it is.',
        'Revision 2 of the setting “roles” is another here; what is here was left as it is.',
      ]),
    );
    const withoutCyn = (await exported()).split('\n').filter((line) => !line.includes('"cyn"'));
    expect(withoutCyn.join('\n')).toBe(before);
  });

  it('never goes on with a history that people wrote here', async () => {
    const journal = createJournalRepository(forgeSql);
    await change(journal, 'roadmap:1', { 'answers/problem': 'ours' }, ADA);
    const forged = entry({ revision: 2, authorId: ADA, patch: { 'answers/problem': 'never said' } });
    const before = await exported();
    for (const file of [[forged], [...before.split('\n').map((line): unknown => JSON.parse(line)), forged]]) {
      const { restored, problems } = await createRestore(forgeSql).restore(file, bySam);
      expect(restored).toBe(0);
      expect(problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^roadmap:1 has a history of its own here, up to revision 1\. It was left as it is/),
      ]);
    }
    expect(await exported()).toBe(before);
  });

  it('never goes on with what was restored once somebody has worked on it', async () => {
    const journal = createJournalRepository(forgeSql);
    await createRestore(forgeSql).restore([entry({ revision: 1 })], bySam);
    await change(journal, 'roadmap:1', { 'answers/problem': 'ours' }, ADA);
    const { restored, problems } = await createRestore(forgeSql).restore([entry({ revision: 3 })], bySam);
    expect([restored, problems.length]).toEqual([0, 1]);
    expect((await journal.find('roadmap:1'))?.revision).toBe(2);
  });

  it('refuses all of a history that comes to something that no panel could show', async () => {
    const { restored, problems } = await createRestore(forgeSql).restore(
      [
        entry({ entityId: 'launch:1:1', revision: 1, patch: { status: 'planned' } }),
        entry({ entityId: 'launch:1:1', revision: 2, patch: { status: 'nonsense' } }),
        entry({ entityId: 'roadmap:1', revision: 1, patch: { 'health/report': 'fine' } }),
      ],
      bySam,
    );
    expect(restored).toBe(0);
    expect(problems.map(({ message }) => message)).toEqual(
      ['launch:1:1', 'launch:1:1', 'roadmap:1'].map(
        (id) => `What the entries of ${id} come to is nothing that Gantry can read; nothing of it was restored.`,
      ),
    );
    expect(await createJournalRepository(forgeSql).find('launch:1:1')).toBeNull();
  });

  it('says how far it came when its time is over, and goes on from there', async () => {
    await storeSomething();
    const before = await exported();
    await startOver();
    const all = before.split('\n');
    let left = all;
    let calls = 0;
    for (let next: number | null = 0; next !== null; calls += 1) {
      ({ next } = await restore(left.join('\n'), { ...bySam, isLate: () => true }));
      left = left.slice(next ?? left.length);
    }
    expect(calls).toBeGreaterThan(3);
    expect(await exported()).toBe(before);
  });

  it.each([
    ['a gap', { record: 'entry', entityId: 'roadmap:5', revision: 3, projectId: '1' }, /goes on with revision 1 here/],
    [
      'an unknown entity',
      { record: 'entry', entityId: 'plan:5', revision: 1, projectId: '1' },
      /names nothing|no record/,
    ],
    ['no record at all', { hello: 'world' }, /no record of a Gantry export/],
  ])('refuses %s with a sentence and stores nothing', async (_name, record, message) => {
    const entry = { authorId: 'ada', at: AT, operation: 'roadmap.save', patch: {} };
    const { problems } = await createRestore(forgeSql).restore([{ ...entry, ...record }], bySam);
    expect(problems).toEqual([{ index: 0, message: expect.stringMatching(message) }]);
    expect(await exported()).toBe('{"record":"gantry-export","version":1}');
  });
}
