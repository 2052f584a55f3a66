import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

let app: RunningApp;

beforeEach(async () => {
  const site = await buildSite()
    .user('pat')
    .user('dev')
    .user('visitor')
    .project('PAY', { administrators: ['pat'], members: ['dev'] })
    .issue('PAY-1', { summary: 'Wallet top-up', assignee: 'pat' })
    .issue('PAY-2', { summary: 'Refunds' })
    .open();
  app = await runApp(site);
});

afterEach(() => app.close());

const PAY_1 = '10001';
const open = (who: string, issueId = PAY_1) => app.call(who, 'roadmap.open', { issueId, timeZone: 'Europe/Berlin' });
const save = (who: string, baseRevision: number, answers: Record<string, never | string | object>) =>
  app.ask(who, 'roadmap.save', {
    issueId: PAY_1,
    baseRevision,
    templateId: 'outcome',
    answers: answers as never, // answers are any JSON; the test writes some
    timeZone: 'UTC',
  });

test('a first fill is saved in the journal, seen again, and mirrored to a property that Jira’s clients read', async () => {
  const first = await open('pat');
  expect(first).toMatchObject({
    issue: { key: 'PAY-1', summary: 'Wallet top-up', assigneeId: 'pat' },
    saved: { revision: 0, templateId: null },
    prefills: { decisionOwner: 'pat' },
    mirror: { kind: 'absent' },
  });
  await expect(save('pat', 0, { problem: 'Top-ups fail', horizon: 'next' })).resolves.toMatchObject({
    ok: true,
    value: { kind: 'saved', saved: { revision: 1 }, notices: [] },
  });
  expect(await open('pat')).toMatchObject({
    saved: { revision: 1, answers: { problem: 'Top-ups fail', horizon: 'next' }, updatedBy: 'pat' },
    people: { pat: { displayName: 'Pat' } },
    mirror: { kind: 'current' },
  });
  const property = await app.jira.as('dev').get('issue/PAY-1/properties/gantry.roadmap');
  expect(property.body).toMatchObject({ value: { issueId: PAY_1, revision: 1, horizon: 'Next' } });
});

test('a draft is its writer’s alone and is there again after a reload', async () => {
  await app.call('pat', 'roadmap.saveDraft', {
    issueId: PAY_1,
    baseRevision: 0,
    templateId: 'outcome',
    answers: { problem: 'half a sen' },
  });
  expect((await open('pat')).draft).toMatchObject({ templateId: 'outcome', answers: { problem: 'half a sen' } });
  expect((await open('dev')).draft).toBeNull();
});

test('a property forged over REST changes nothing, is shown as forged, and is written again', async () => {
  await save('pat', 0, { problem: 'Top-ups fail' });
  const forged = { schema: 1, issueId: PAY_1, revision: 1, template: 'Outcome', templateVersion: 1, horizon: 'Now' };
  await app.jira.as('dev').put('issue/PAY-1/properties/gantry.roadmap', forged);
  expect(await open('dev')).toMatchObject({
    mirror: { kind: 'forged' },
    saved: { answers: { problem: 'Top-ups fail' } },
  });
  await app.host.idle();
  expect(await open('dev')).toMatchObject({ mirror: { kind: 'current' } });
});

test('an issue that the person can’t see answers as one that doesn’t exist', async () => {
  await save('pat', 0, { problem: 'secret plan' });
  const hidden = await app.ask('visitor', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' });
  const missing = await app.ask('visitor', 'roadmap.open', { issueId: '99999', timeZone: 'UTC' });
  expect(hidden).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(hidden).toEqual(missing);
});

test('opening costs three requests to Jira at most, and so does saving', async () => {
  await save('pat', 0, { problem: 'Top-ups fail' });
  const requests = () => app.host.readMeter().total.jiraRequests;
  const before = requests();
  await open('pat');
  const opened = requests();
  await save('pat', 1, { problem: 'Top-ups fail on weekends' });
  expect({ open: opened - before <= 3, save: requests() - opened <= 3 }).toEqual({ open: true, save: true });
});

test('20 people who save the same field at once: one lands, nineteen are shown both texts', async () => {
  await save('pat', 0, { problem: 'start' });
  const risk = (index: number) => ({ id: `r${index}`, text: `risk ${index}`, likelihood: 1, impact: 1, state: 'open' });
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) => save(index % 2 ? 'pat' : 'dev', 1, { risks: [risk(index)] })),
  );
  const kinds = results.map((result) => (result.ok ? result.value.kind : result.error.code));
  expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'collision')).toHaveLength(19);
});
