import type { Json } from '../../src/domain/json';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

let app: RunningApp;

beforeAll(async () => {
  const site = await buildSite()
    .user('pat')
    .user('dev')
    .project('PAY', { administrators: ['pat'], members: ['dev'] })
    .project('SECRET', { members: ['pat'] })
    .issue('PAY-1', { summary: 'Wallet top-up', assignee: 'dev' })
    .issue('PAY-2', { summary: 'Refunds' })
    .issue('SECRET-1', { summary: 'Acquisition of Acme' })
    .open();
  app = await runApp(site);
});

afterAll(() => app.close());

const PAY_1 = '10001';
const PAY_2 = '10002';
const HIDDEN = '20001';
const MISSING = '99999';

const save = (answers: Readonly<Record<string, Json | null>>, templateId = 'outcome', who = 'dev') =>
  app.ask(who, 'roadmap.save', {
    issueId: PAY_1,
    baseRevision: 0,
    templateId,
    answers: { ...answers },
    timeZone: 'UTC',
  });
const risk = { id: 'r1', text: 'Late', likelihood: 1, impact: 1, state: 'open' };
const long = (length: number) => 'x'.repeat(length);
const decision = (index: number) => ({
  id: `d${index}`,
  decidedOn: '2026-11-02',
  choice: long(500),
  options: long(1_000),
  rationale: long(1_000),
});

test.each<[string, Readonly<Record<string, Json | null>>, string]>([
  ['a field that the template doesn’t have', { nope: 'x' }, 'answers/nope'],
  ['a wrong type', { problem: 7 }, 'answers/problem'],
  ['a part of a wrong type', { risks: [{ ...risk, likelihood: 'high' }] }, 'answers/risks/0/likelihood'],
  ['an option that isn’t offered', { horizon: 'someday' }, 'answers/horizon'],
  ['a text over its limit', { problem: long(501) }, 'answers/problem'],
  ['a day that doesn’t exist', { reviewOn: '2026-02-30' }, 'answers/reviewOn'],
  ['a day that doesn’t exist inside a metric', { metric: { actualOn: '2026-13-01' } }, 'answers/metric/actualOn'],
  ['a web address that runs script', { metric: { sourceUrl: 'javascript:alert(1)' } }, 'answers/metric/sourceUrl'],
  [
    'answers of more than 32,768 characters together',
    { decisions: Array.from({ length: 14 }, (_, i) => decision(i)) },
    'answers',
  ],
  ['an objective that is hidden', { objective: { kind: 'issue', issueId: HIDDEN } }, 'answers/objective/issueId'],
  ['an objective that doesn’t exist', { objective: { kind: 'issue', issueId: MISSING } }, 'answers/objective/issueId'],
  ['a decision owner who is nobody', { decisionOwner: 'nobody-at-all' }, 'answers/decisionOwner'],
  ['a risk’s owner who is nobody', { risks: [risk, { ...risk, id: 'r2', owner: 'nobody' }] }, 'answers/risks/1/owner'],
])('%s is a problem with its path, and nothing is written', async (_, answers, path) => {
  const refused = await save(answers);
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(refused.ok ? [] : refused.error.problems?.map((problem) => problem.path)).toContain(path);
  expect((await app.call('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' })).saved.revision).toBe(0);
});

test('an unknown template is a problem with its path', async () => {
  expect(await save({}, 'nope')).toMatchObject({ ok: false, error: { problems: [{ path: 'templateId' }] } });
});

test('a hidden issue answers word for word as one that doesn’t exist', async () => {
  const [hidden, missing] = await Promise.all(
    [HIDDEN, MISSING].map((issueId) => save({ objective: { kind: 'issue', issueId } })),
  );
  expect(hidden).toEqual(missing);
  expect(JSON.stringify(hidden)).not.toContain('Acme');
});

test('mark-up and script are text, and stay as they were typed wherever they are read', async () => {
  const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const issueId = PAY_2;
  await app.call('pat', 'roadmap.save', {
    issueId,
    baseRevision: 0,
    templateId: 'outcome',
    answers: { problem: script },
    timeZone: 'UTC',
  });
  await app.call('pat', 'roadmap.comment', { issueId, text: script });
  const view = await app.call('pat', 'roadmap.open', { issueId, timeZone: 'UTC' });
  const { entries } = await app.call('pat', 'roadmap.history', { issueId });
  const { comments } = await app.call('pat', 'roadmap.comments', { issueId });
  expect(view.saved.answers['problem']).toBe(script);
  expect(entries[0]?.changes).toContainEqual({ label: 'Problem', from: null, to: script });
  expect(comments[0]?.text).toBe(script);
});

test('what somebody else may see and linked stays when others change what they can', async () => {
  const issueId = PAY_2;
  const base = { issueId, templateId: 'outcome', timeZone: 'UTC' };
  const linked = { objective: { kind: 'issue', issueId: HIDDEN } };
  const { revision } = (await app.call('pat', 'roadmap.open', { issueId, timeZone: 'UTC' })).saved;
  await app.call('pat', 'roadmap.save', { ...base, baseRevision: revision, answers: linked });
  await app.call('dev', 'roadmap.save', {
    ...base,
    baseRevision: revision + 1,
    answers: { ...linked, segment: ['partners'] },
  });
  const seen = await app.call('dev', 'roadmap.open', { issueId, timeZone: 'UTC' });
  expect(seen.issueNames).toEqual({});
  expect((await app.call('pat', 'roadmap.open', { issueId, timeZone: 'UTC' })).issueNames).toEqual({
    [HIDDEN]: { key: 'SECRET-1', summary: 'Acquisition of Acme' },
  });
  const toDev = JSON.stringify(await app.call('dev', 'roadmap.history', { issueId }));
  expect(toDev).not.toContain('Acme');
  expect(toDev).toContain('An issue you can’t see');
});
