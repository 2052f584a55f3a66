import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTransaction, openDatabase } from '../../local/forge/storage/open-database';
import type { OutputOf } from '../../src/contract/operations';
import type { JournalEntry } from '../../src/domain/journal/entry';
import { applyPatch, type State } from '../../src/domain/journal/patch';
import type { Json } from '../../src/domain/json';
import { answersPatch, templatePatch } from '../../src/domain/roadmap/roadmap-item';
import { delivery } from '../../src/domain/template/builtin/delivery';
import { nextDraft } from '../../src/domain/template/new-draft';
import type { TemplateDraft } from '../../src/domain/template/template-record';
import { textBytes } from '../../src/storage/payload-limits';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite, type SiteBuilder } from '../support/site-builder';

const ITEMS = 500;
/** The first fifty are hidden from olga, who is product ops all the same. */
const HIDDEN = 50;
const ACCEPTING = 30;
const LEVEL = '77';
const PAY = '10000';

const numbers = Array.from({ length: ITEMS }, (_, index) => index + 1);
const idOf = (number: number) => String(10_000 + number);

/** One in five is on Now, hence committed; every other one has said what is out of scope; all have named regions. */
const answersOf = (number: number): Record<string, Json> => ({
  problem: `“Slow” for <b>team</b> ${number} – 日本語 🚀`,
  confidence: { level: 'high', reason: 'Measured.' },
  releaseStage: 'ga',
  dateCommitment: 'internal',
  horizon: number % 5 === 0 ? 'now' : 'later',
  regions: ['europe', `Region ${number}`],
  ...(number % 2 === 0 && { scopeOut: `Everything but ${number}` }),
});

const FILLED_AT = '2026-05-04T09:00:00.000Z';

/**
 * The first fill of every item, written where the app keeps its journals: by five hundred saves it would take the time of the whole
 * test. What the app makes of it is read back before anything is changed.
 */
function fill(dataDir: string): void {
  const database = openDatabase(path.join(dataDir, 'forge'), 'app.sqlite');
  inTransaction(database, () => {
    for (const number of numbers) {
      const [entityId, issueId] = [`roadmap:${idOf(number)}`, idOf(number)];
      const filled = { ...templatePatch({ id: 'delivery', version: 1 }), ...answersPatch(answersOf(number)) };
      const state = JSON.stringify(filled);
      database.run(
        'INSERT INTO journal (entity_id, revision, project_id, author_id, at, operation, patch) VALUES (?, 1, ?, ?, ?, ?, ?)',
        [entityId, PAY, 'dev', FILLED_AT, 'roadmap.save', state],
      );
      database.run(
        'INSERT INTO entity (entity_id, kind, issue_id, project_id, revision, state, state_bytes, updated_at, updated_by) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)',
        [entityId, 'roadmap', issueId, PAY, state, textBytes(state), FILLED_AT, 'dev'],
      );
    }
  });
  database.close();
}

/** One question more at commit, one fewer, and one that was asked at commit asked at once. */
const secondVersion: TemplateDraft = {
  ...nextDraft(delivery),
  fields: [
    ...nextDraft(delivery)
      .fields.filter(({ id }) => id !== 'regions')
      .map((field) => (field.id === 'scopeOut' ? { ...field, requiredAt: 'always' } : field)),
    { id: 'supportPlan', type: 'longText', label: 'Support plan', help: '', section: 'delivery', requiredAt: 'commit' },
  ],
};

let app: RunningApp;

let dataDir: string;

function buildCompany(): SiteBuilder {
  const site = buildSite()
    .user('sam', { administersJira: true })
    .user('olga')
    .user('dev')
    .group('ops', ['olga'])
    .project('PAY', { administrators: ['sam'], members: ['dev', 'olga'] })
    .securityLevel('PAY', LEVEL, ['sam', 'dev']);
  for (const number of numbers) {
    site.issue(`PAY-${number}`, { assignee: 'dev', ...(number <= HIDDEN && { securityLevelId: LEVEL }) });
  }
  return site;
}

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'gantry-templates-'));
  app = await runApp(await buildCompany().open(), { dataDir });
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  const productOps = [{ kind: 'group', groupId: 'group-ops', name: 'ops' } as const];
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: { ...settings, productOps } });
  await app.close();
  fill(dataDir);
  app = await runApp(await buildCompany().open(), { dataDir });
});

afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every roadmap item's journal as an export gives it, entry by entry. */
async function journals(): Promise<ReadonlyMap<string, readonly JournalEntry[]>> {
  const found = new Map<string, JournalEntry[]>();
  for (let from: string | null = null; ;) {
    const page: OutputOf<'storage.export'> = await app.call('sam', 'storage.export', { from });
    for (const record of page.records as unknown as readonly (JournalEntry & { readonly record: string })[]) {
      if (record.record !== 'entry' || !record.entityId.startsWith('roadmap:')) continue;
      found.set(record.entityId, [...(found.get(record.entityId) ?? []), record]);
    }
    if (page.next === null) return found;
    from = page.next;
  }
}

const bytes = (entries: ReadonlyMap<string, readonly JournalEntry[]>) => JSON.stringify([...entries]);
const stateOf = (entries: readonly JournalEntry[]) =>
  entries.reduce<State>((state, { patch }) => applyPatch(state, patch), {});
const answerBytes = (entries: ReadonlyMap<string, readonly JournalEntry[]>) =>
  JSON.stringify(
    [...entries].map(([entityId, own]) => [
      entityId,
      Object.entries(stateOf(own))
        .filter(([path]) => path.startsWith('answers/'))
        .sort(),
    ]),
  );

const open = (number: number) => app.call('dev', 'roadmap.open', { issueId: idOf(number), timeZone: 'UTC' });
const accept = (number: number, baseRevision: number, version: number) =>
  app.call('dev', 'roadmap.acceptVersion', { issueId: idOf(number), baseRevision, version, timeZone: 'UTC' });
const revision = async () => (await app.call('olga', 'template.open', { templateId: 'delivery' })).revision;

test('v1 → v2 → undo over 500 filled issues: nobody is moved, and not a byte of an answer changes', async () => {
  const before = await journals();
  expect(before.size).toBe(ITEMS);
  expect(await open(2)).toMatchObject({ saved: { revision: 1, templateVersion: 1, answers: answersOf(2) } });

  const saved = await app.call('olga', 'template.saveDraft', {
    templateId: 'delivery',
    baseRevision: 0,
    draft: secondVersion,
  });
  expect(saved).toEqual({ revision: 1, problems: [] });

  // By hand: 100 on Now lack the support plan. Of 250 without a scope out, 50 are on Now and asked already; 200 are new.
  const whole = await app.call('sam', 'template.previewPublish', { templateId: 'delivery' });
  expect(whole).toMatchObject({ version: 2, problems: [], change: { from: 1, to: 2 } });
  expect(whole.reach).toMatchObject({ filled: 500, unchanged: 200, partial: null });
  expect(whole.reach.asked).toEqual([
    { fieldId: 'scopeOut', label: 'Out of scope', issues: 200 },
    { fieldId: 'supportPlan', label: 'Support plan', issues: 100 },
  ]);
  // Of the hidden fifty, 10 are on Now and 20 others lack a scope out.
  const seen = await app.call('olga', 'template.previewPublish', { templateId: 'delivery' });
  expect(seen.reach).toMatchObject({ filled: 450, unchanged: 180, partial: null });
  expect(seen.reach.asked.map(({ issues }) => issues)).toEqual([180, 90]);
  expect(seen.reach.examples).toHaveLength(20);
  expect(seen.reach.examples.every(({ issueId }) => Number(issueId) > Number(idOf(HIDDEN)))).toBe(true);

  const published = await app.call('olga', 'template.publish', {
    templateId: 'delivery',
    baseRevision: 1,
    note: 'Support asked for a plan.',
  });
  expect(published).toEqual({ revision: 2, version: 2 });
  expect(bytes(await journals())).toBe(bytes(before));

  expect(await open(5)).toMatchObject({
    saved: { templateVersion: 1, revision: 1 },
    versionOffer: {
      from: 1,
      to: 2,
      isWithdrawal: false,
      note: 'Support asked for a plan.',
      asked: [{ fieldId: 'supportPlan' }],
      change: { added: [{ id: 'supportPlan' }], removed: [{ id: 'regions' }], changed: [{ fieldId: 'scopeOut' }] },
    },
    earlierFields: [],
  });

  const accepting = numbers.slice(0, ACCEPTING);
  for (const number of accepting) {
    expect(await accept(number, 1, 2)).toMatchObject({ kind: 'saved', saved: { templateVersion: 2, revision: 2 } });
  }
  const accepted = await journals();
  expect(answerBytes(accepted)).toBe(answerBytes(before));
  for (const [entityId, entries] of accepted) {
    const [first, second, ...others] = entries;
    expect([first]).toEqual(before.get(entityId));
    expect(others).toEqual([]);
    if (second === undefined) continue;
    expect(second).toMatchObject({ operation: 'roadmap.acceptVersion', authorId: 'dev' });
    expect(second.patch).toEqual({ 'template/id': 'delivery', 'template/version': 2 });
  }
  expect([...accepted.values()].filter(({ length }) => length === 2)).toHaveLength(ACCEPTING);
  expect(await open(5)).toMatchObject({
    saved: { answers: { regions: ['europe', 'Region 5'] } },
    versionOffer: null,
    earlierFields: [{ field: { id: 'regions', label: 'Regions' }, templateName: 'Delivery commitment', version: 1 }],
  });

  const undone = await app.call('olga', 'template.undoPublish', {
    templateId: 'delivery',
    baseRevision: await revision(),
    reason: 'Too early.',
  });
  expect(undone).toMatchObject({ current: 1 });
  expect(bytes(await journals())).toBe(bytes(accepted));
  expect((await open(100)).versionOffer).toBeNull();
  expect(await open(5)).toMatchObject({
    saved: { templateVersion: 2 },
    versionOffer: { from: 2, to: 1, isWithdrawal: true, note: 'Too early.', asked: [] },
  });

  await accept(5, 2, 1);
  expect(await open(5)).toMatchObject({ saved: { templateVersion: 1, revision: 3 }, versionOffer: null });
  expect(answerBytes(await journals())).toBe(answerBytes(before));
});
