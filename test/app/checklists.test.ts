import { hostClock } from '../../local/clock';
import type { OutputOf } from '../../src/contract/operations';
import { BUILTIN_CHECKLIST } from '../../src/domain/launch/builtin-checklist';
import type { ChecklistDraft } from '../../src/domain/checklist/checklist-record';
import { act, evidenceOf, launchPlan, startLaunch } from '../support/launch-steps';
import { LAUNCH_DAY, launchCompany, PAY } from '../support/launch-company';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const CHECKLIST = 'hardware';
let app: RunningApp;

beforeAll(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  app = await launchCompany();
});

afterAll(async () => {
  hostClock.reset();
  await app.close();
});

/** Saves what becomes of the checklist's draft, else of what is published, and publishes it. */
async function publish(checklistId: string, edit: (draft: ChecklistDraft) => ChecklistDraft, note = '') {
  const { revision, draft, published } = await app.call('sam', 'checklist.open', { checklistId });
  const base = draft ?? published;
  if (base === null) throw new Error('The checklist is empty.');
  const edited = { checklistId, baseRevision: revision, draft: edit(base) };
  const saved = await app.call('sam', 'checklist.saveDraft', edited);
  return app.call('sam', 'checklist.publish', { checklistId, baseRevision: saved.revision, note });
}

const kept = new Set(['product.tier-and-scope', 'docs.published', 'legal.terms']);
const open = async (who: string, number: number) =>
  app.call(who, 'launch.open', { issueId: PAY(number), timeZone: 'Europe/Berlin' });

async function offerOf(who: string, number: number) {
  return app.call(who, 'launch.checklistOffer', { issueId: PAY(number), entityId: `launch:${PAY(number)}:1` });
}

async function answer(who: string, number: number, itemId: string, choice: 'accepted' | 'kept', version = 2) {
  const { reading } = await open('rhea', number);
  const launch = { issueId: PAY(number), entityId: `launch:${PAY(number)}:1`, baseRevision: reading?.revision ?? 0 };
  return app.ask(who, 'launch.answerChecklist', { ...launch, version, itemId, choice });
}

test('a checklist is made, published, offered where it may be, and started with', async () => {
  const from = { kind: 'copy' as const, checklistId: BUILTIN_CHECKLIST.id, name: 'Hardware' };
  expect(await app.call('sam', 'checklist.create', { from })).toEqual({ checklistId: CHECKLIST });
  expect((await open('rhea', 1)).checklists.map(({ checklistId }) => checklistId)).toEqual(['builtin.launch']);
  await publish(CHECKLIST, (draft) => ({
    ...draft,
    items: draft.items.filter(({ key, pack }) => kept.has(key) || pack === 'beta'),
  }));
  const { checklists, checklistNews } = await open('rhea', 1);
  expect(checklistNews).toBeNull();
  expect(checklists[1]).toMatchObject({ checklistId: CHECKLIST, version: 1, isBuiltin: false });
  expect(checklists[1]?.counts.T2).toEqual({ core: 3, beta: 6, region: 0, depth: 0 });
  for (const number of [1, 2]) {
    const plan = launchPlan('T2', '2026-05-11', { checklistId: CHECKLIST, packs: number === 2 ? ['beta'] : [] });
    const started = await startLaunch(app, 'rhea', PAY(number), plan);
    expect(started.launch.templateRef).toEqual({ id: CHECKLIST, version: 1 });
    expect(Object.keys(started.launch.items)).toHaveLength(number === 2 ? 9 : 3);
  }
  expect((await open('rhea', 1)).checklists).toEqual([]);
});

test('a preview tells what publishing changes and reaches, over the launches that the person sees', async () => {
  const { revision, published } = await app.call('sam', 'checklist.open', { checklistId: CHECKLIST });
  if (published === null) throw new Error('Nothing is published.');
  const items = published.items
    .filter(({ key }) => key !== 'legal.terms')
    .map((item) => (item.key === 'docs.published' ? { ...item, title: 'Manual printed' } : item));
  const [first] = items;
  if (first === undefined) throw new Error('It has no items.');
  const own = { ...first, key: 'own.box', title: 'Box designed', function: 'Design', evidence: [] };
  const draft: ChecklistDraft = { name: published.name, weekendsToFriday: false, items: [...items, own] };
  await app.call('sam', 'checklist.saveDraft', { checklistId: CHECKLIST, baseRevision: revision, draft });
  const seen = await app.call('sam', 'checklist.previewPublish', { checklistId: CHECKLIST });
  expect(seen.change?.added.map(({ title }) => title)).toEqual(['Design: Box designed']);
  expect(seen.change?.removed.map(({ title }) => title)).toEqual(['Legal: Terms and claims']);
  // Sam administers Jira and browses no issue of PAY: what runs there is nothing to tell him.
  expect(seen.reach).toEqual({ running: 0, offered: 0, changes: 0, partial: null });
  const bad = {
    ...draft,
    items: [...items, { ...own, evidence: [{ kind: 'automatic' as const, label: 'JQL' }], jql: 'projekt = 1' }],
  };
  const { revision: drafted } = await app.call('sam', 'checklist.open', { checklistId: CHECKLIST });
  await app.call('sam', 'checklist.saveDraft', { checklistId: CHECKLIST, baseRevision: drafted, draft: bad });
  expect((await app.call('sam', 'checklist.previewPublish', { checklistId: CHECKLIST })).problems).toEqual([
    { path: 'items/8/jql', code: 'jql', message: expect.stringContaining('projekt') },
  ]);
  await publish(CHECKLIST, () => draft, 'Boxes come late.');
});

test('a running launch is offered the version item by item, and loses nothing by what it takes over', async () => {
  const { reading } = await open('rhea', 1);
  if (reading === null) throw new Error('There is no launch.');
  await act(app, 'rhea', reading, 'legal.terms', { kind: 'tick', evidence: [evidenceOf.approval] });
  expect((await open('vic', 1)).checklistNews).toEqual({ version: 2, changes: 3 });
  const offer = await offerOf('rhea', 1);
  expect(offer).toMatchObject({
    name: 'Hardware',
    startedWith: 1,
    version: 2,
    note: 'Boxes come late.',
    mayAnswer: true,
  });
  expect(offer?.changes.map(({ itemId, kind }) => `${itemId} ${kind}`)).toEqual([
    'docs.published changed',
    'own.box added',
    'legal.terms removed',
  ]);
  expect(await answer('dev', 1, 'own.box', 'accepted')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect((await offerOf('dev', 1))?.mayAnswer).toBe(false);

  expect(await answer('rhea', 1, 'own.box', 'accepted')).toMatchObject({ ok: true });
  expect(await answer('rhea', 1, 'docs.published', 'kept')).toMatchObject({ ok: true });
  const last = await answer('olga', 1, 'legal.terms', 'accepted');
  expect(last).toMatchObject({ ok: true, value: { offer: null } });
  const { launch } = (await open('rhea', 1)).reading ?? {};
  expect(launch?.items['own.box']).toMatchObject({ definition: { title: 'Box designed' }, state: 'open' });
  expect(launch?.items['docs.published']?.definition.title).toBe('Published or staged');
  expect(launch?.items['legal.terms']).toMatchObject({ state: 'not applicable', evidence: [{ kind: 'approval' }] });
  expect((await open('rhea', 1)).checklistNews).toBeNull();
});

test('what somebody decided a moment ago, and what isn’t offered any more, is refused', async () => {
  const { reading } = await open('rhea', 2);
  const stale = { issueId: PAY(2), entityId: `launch:${PAY(2)}:1`, baseRevision: reading?.revision ?? 0, version: 2 };
  const both = await Promise.all(
    ['own.box', 'docs.published'].map((itemId) =>
      app.ask('rhea', 'launch.answerChecklist', { ...stale, itemId, choice: 'accepted' }),
    ),
  );
  expect(both.map((one) => (one.ok ? 'ok' : one.error.code)).sort()).toEqual(['busy', 'ok']);
  expect(await answer('rhea', 2, 'own.box', 'accepted', 3)).toMatchObject({ error: { code: 'invalid-input' } });
  const other = { ...stale, issueId: PAY(1), itemId: 'own.box', choice: 'kept' as const };
  expect(await app.ask('rhea', 'launch.answerChecklist', other)).toMatchObject({ error: { code: 'not-found' } });
});

test('a version that is taken back offers the launch its old items again, with the reason', async () => {
  const { revision } = await app.call('sam', 'checklist.open', { checklistId: CHECKLIST });
  const reason = 'Boxes are somebody else’s.';
  const undone = await app.call('sam', 'checklist.undoPublish', {
    checklistId: CHECKLIST,
    baseRevision: revision,
    reason,
  });
  expect(undone.current).toBe(1);
  expect((await offerOf('rhea', 1))?.changes.map(({ itemId, kind }) => `${itemId} ${kind}`)).toEqual([
    'legal.terms changed',
    'own.box removed',
  ]);
});

test('an archived checklist starts no launch and offers nothing; a launch that runs with it goes on', async () => {
  const { revision } = await app.call('sam', 'checklist.open', { checklistId: CHECKLIST });
  await app.call('sam', 'checklist.archive', { checklistId: CHECKLIST, baseRevision: revision, isArchived: true });
  expect((await open('rhea', 3)).checklists.map(({ checklistId }) => checklistId)).toEqual(['builtin.launch']);
  const plan = launchPlan('T2', '2026-05-11', { checklistId: CHECKLIST });
  for (const name of ['launch.start', 'launch.preview'] as const) {
    expect(await app.ask('rhea', name, { issueId: PAY(3), plan })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', problems: [{ code: 'not_offered' }] },
    });
  }
  expect((await open('rhea', 1)).checklistNews).toBeNull();
  const { reading } = await open('rhea', 1);
  if (reading === null) throw new Error('There is no launch.');
  const ticked = await act(app, 'rhea', reading, 'own.box', { kind: 'tick', evidence: [] });
  expect(ticked.launch.items['own.box']?.state).toBe('done');
});

test('what is exported makes the same checklist again', async () => {
  const { file, fileName } = await app.call('sam', 'checklist.export', { checklistId: CHECKLIST, version: 2 });
  expect(fileName).toBe('gantry-checklist-hardware-v2.json');
  const { checklistId } = await app.call('sam', 'checklist.create', { from: { kind: 'file', file } });
  expect(checklistId).toBe('hardware-2');
  const { draft, problems } = await app.call('sam', 'checklist.open', { checklistId });
  expect(problems).toEqual([]);
  const { checklist } = await app.call('sam', 'checklist.readVersion', { checklistId: CHECKLIST, version: 2 });
  expect(draft?.items).toEqual(checklist.items);
});

test('drafts of templates and of checklists lie in one table and never meet', async () => {
  const { templates } = await app.call('sam', 'template.list', {});
  expect(templates.map(({ templateId }) => templateId)).not.toContain(CHECKLIST);
  await app.call('sam', 'template.create', { from: { kind: 'blank', name: 'Hardware' } });
  const { checklists } = await app.call('sam', 'checklist.list', {});
  expect(checklists.map(({ checklistId }) => checklistId)).toEqual(['builtin.launch', 'hardware', 'hardware-2']);
});

test('an export brings checklists with all their versions back to another site', async () => {
  const records = [];
  for (let from: string | null = null; ;) {
    const page: OutputOf<'storage.export'> = await app.call('sam', 'storage.export', { from });
    records.push(...page.records);
    from = page.next;
    if (from === null) break;
  }
  const site = await buildSite().user('sam', { administersJira: true }).open();
  const other = await runApp(site);
  const { problems } = await other.call('sam', 'storage.restore', { records });
  expect(problems.filter(({ message }) => message.includes('checklist'))).toEqual([]);
  const there = await other.call('sam', 'checklist.open', { checklistId: CHECKLIST });
  expect(there.versions.map(({ version }) => version)).toEqual([2, 1]);
  const version = { checklistId: CHECKLIST, version: 2 };
  expect(await other.call('sam', 'checklist.readVersion', version)).toEqual(
    await app.call('sam', 'checklist.readVersion', version),
  );
  await other.close();
});
