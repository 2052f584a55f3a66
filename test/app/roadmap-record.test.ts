import type { Json } from '../../src/domain/json';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

let app: RunningApp;

beforeEach(async () => {
  const site = await buildSite()
    .user('root', { administersJira: true })
    .user('pat')
    .user('dev')
    .user('omar')
    .user('visitor')
    .group('product-ops', ['omar'])
    .project('PAY', { administrators: ['root'], members: ['pat', 'dev', 'omar'] })
    .issue('PAY-1', { summary: 'Wallet top-up', assignee: 'pat' })
    .open();
  app = await runApp(site);
});

afterEach(() => app.close());

const issueId = '10001';
const save = (
  who: string,
  baseRevision: number,
  answers: Readonly<Record<string, Json | null>>,
  overrideReason?: string,
) =>
  app.ask(who, 'roadmap.save', {
    issueId,
    baseRevision,
    templateId: 'outcome',
    answers: { ...answers },
    timeZone: 'UTC',
    ...(overrideReason !== undefined && { overrideReason }),
  });
const undo = (who: string, baseRevision: number) =>
  app.ask(who, 'roadmap.undo', { issueId, baseRevision, timeZone: 'UTC' });
const saved = async (who = 'pat') => (await app.call(who, 'roadmap.open', { issueId, timeZone: 'UTC' })).saved;
const health = (state: string, sentence: string) => ({ health: { state, sentence } });

test('an undo is a change of its own, puts the last report of health back, and can itself be undone', async () => {
  await save('pat', 0, { problem: 'Top-ups fail', ...health('onTrack', 'Fine') });
  const before = await saved();
  await save('pat', 1, { problem: null, ...health('offTrack', 'Blocked') });
  const changed = await saved();
  expect(await undo('pat', 2)).toMatchObject({ ok: true, value: { kind: 'saved', saved: { revision: 3 } } });
  expect(await saved()).toMatchObject({ answers: before.answers, healthUpdate: before.healthUpdate });
  expect(await undo('pat', 3)).toMatchObject({ ok: true, value: { saved: { revision: 4, answers: changed.answers } } });
  const { entries } = await app.call('pat', 'roadmap.history', { issueId });
  expect(entries.map(({ action }) => action)).toEqual([
    'Undid a change',
    'Undid a change',
    'Saved',
    'Started with “Outcome”',
  ]);
});

test('an undo of what somebody changed since writes nothing and hands back everything it wanted', async () => {
  await save('pat', 0, { problem: 'one', segment: ['partners'] });
  await save('pat', 1, { problem: 'two', segment: null });
  await save('dev', 2, { problem: 'three' });
  expect(await undo('pat', 2)).toMatchObject({
    ok: true,
    value: {
      kind: 'collision',
      collisions: [{ path: 'answers/problem', yours: 'one', theirs: 'three', theirsBy: 'dev', base: 'two' }],
      wanted: { problem: 'one', segment: ['partners'] },
    },
  });
  expect((await saved()).revision).toBe(3);
});

test('nobody undoes what they may not decide, and of an empty item there is nothing to undo', async () => {
  expect(await undo('pat', 1)).toMatchObject({ ok: false, error: { problems: [{ path: 'baseRevision' }] } });
  await save('pat', 0, { horizon: 'next' });
  expect(await undo('dev', 1)).toMatchObject({ ok: false, error: { problems: [{ path: 'answers/horizon' }] } });
  expect((await saved()).answers).toEqual({ horizon: 'next' });
});

test('history tells who changed what from what to what, an override with its reason, and risks row by row', async () => {
  const risk = { id: 'r1', text: 'Rate limit', likelihood: 2, impact: 3, state: 'open' };
  await save('pat', 0, { risks: [risk], decisionOwner: 'pat' });
  await save('root', 1, { horizon: 'now' }, 'Pat is on leave');
  await save('pat', 2, { risks: [risk, { ...risk, id: 'r2', text: 'Holidays' }] });
  const { entries, next } = await app.call('dev', 'roadmap.history', { issueId });
  expect(next).toBeNull();
  expect(entries).toMatchObject([
    { author: 'Pat', changes: [{ label: 'Risks', from: null, to: 'Holidays (likelihood 2 × impact 3, open)' }] },
    {
      author: 'Root',
      changes: [{ label: 'Horizon', from: null, to: 'Now' }],
      override: { labels: ['Horizon'], reason: 'Pat is on leave' },
    },
    { author: 'Pat', changes: expect.arrayContaining([{ label: 'Decision owner', from: null, to: 'Pat' }]) },
  ]);
});

test('history comes in pages, newest first, without a gap or a repetition', async () => {
  for (let revision = 0; revision < 23; revision += 1) await save('pat', revision, { problem: `take ${revision + 1}` });
  const first = await app.call('pat', 'roadmap.history', { issueId });
  const second = await app.call('pat', 'roadmap.history', { issueId, before: first.next ?? 0 });
  expect(second.next).toBeNull();
  expect([...first.entries, ...second.entries].map(({ revision }) => revision)).toEqual(
    Array.from({ length: 23 }, (_, index) => 23 - index),
  );
});

test('a comment changes neither the item nor Jira’s copy of it, and is there for everyone who can see the issue', async () => {
  await save('pat', 0, { problem: 'Top-ups fail' });
  const { commentCount } = await app.call('omar', 'roadmap.comment', {
    issueId,
    text: ' Which teams? ',
    fieldId: 'problem',
  });
  expect(commentCount).toBe(1);
  await app.call('pat', 'roadmap.comment', { issueId, text: 'All of them' });
  expect(await app.call('dev', 'roadmap.open', { issueId, timeZone: 'UTC' })).toMatchObject({
    commentCount: 2,
    saved: { revision: 1, updatedBy: 'pat' },
    mirror: { kind: 'current' },
  });
  expect((await app.call('dev', 'roadmap.comments', { issueId })).comments).toMatchObject([
    { number: 2, author: 'Pat', text: 'All of them', about: null },
    { number: 1, author: 'Omar', text: 'Which teams?', about: { fieldId: 'problem', label: 'Problem' } },
  ]);
});

test.each([
  ['nothing', { text: '  ' }, 'text'],
  ['2,001 characters', { text: 'x'.repeat(2_001) }, 'text'],
  ['a question that isn’t asked', { text: 'Hm', fieldId: 'nope' }, 'fieldId'],
])('a comment of %s is a problem with its path', async (_, input, path) => {
  await save('pat', 0, { problem: 'P' });
  const refused = await app.ask('pat', 'roadmap.comment', { issueId, ...input });
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input', problems: [{ path }] } });
});

test('the owner names who reports health until a day; the delegate reports, decides nothing else, and names nobody', async () => {
  await save('pat', 0, { decisionOwner: 'pat', horizon: 'now' });
  const delegate = { accountId: 'dev', untilOn: '2999-12-31' };
  const set = (who: string, named: typeof delegate | null, overrideReason?: string) =>
    app.ask(who, 'roadmap.setHealthDelegate', {
      issueId,
      delegate: named,
      timeZone: 'UTC',
      ...(overrideReason !== undefined && { overrideReason }),
    });
  const today = (await app.call('pat', 'roadmap.open', { issueId, timeZone: 'UTC' })).today;
  expect(await save('dev', 1, health('atRisk', 'Late'))).toMatchObject({ ok: false });
  expect(await set('pat', delegate)).toMatchObject({ ok: false, error: { problems: [{ path: 'delegate/untilOn' }] } });
  expect(await set('pat', { accountId: 'nobody', untilOn: today })).toMatchObject({
    ok: false,
    error: { problems: [{ path: 'delegate/accountId' }] },
  });
  expect(await set('pat', { ...delegate, untilOn: today })).toMatchObject({
    ok: true,
    value: { saved: { healthDelegate: { accountId: 'dev', untilOn: today } } },
  });
  expect(await save('dev', 2, health('atRisk', 'Late'))).toMatchObject({ ok: true });
  expect(await save('dev', 3, { horizon: 'later' })).toMatchObject({ ok: false });
  expect(await set('dev', null)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await set('root', null)).toMatchObject({ ok: false, error: { problems: [{ path: 'overrideReason' }] } });
  expect(await set('root', null, 'Dev left')).toMatchObject({ ok: true, value: { saved: { healthDelegate: null } } });
  const [last] = (await app.call('pat', 'roadmap.history', { issueId })).entries;
  expect(last).toMatchObject({
    author: 'Root',
    override: { labels: ['Reports health for the decision owner'], reason: 'Dev left' },
    changes: [{ to: null }],
  });
});

test('whom an owner trusted to report health is not the next owner’s delegate, and history says so', async () => {
  await save('pat', 0, { decisionOwner: 'pat', horizon: 'now' });
  const { today } = await app.call('pat', 'roadmap.open', { issueId, timeZone: 'UTC' });
  const named = { issueId, delegate: { accountId: 'dev', untilOn: today }, timeZone: 'UTC' };
  await app.call('pat', 'roadmap.setHealthDelegate', named);
  await save('pat', 2, { decisionOwner: 'omar' });
  expect((await saved()).healthDelegate).toBeNull();
  expect(await save('dev', 3, health('onTrack', 'Fine'))).toMatchObject({ ok: false });
  const [last] = (await app.call('pat', 'roadmap.history', { issueId })).entries;
  expect(last?.changes).toContainEqual({
    label: 'Reports health for the decision owner',
    from: expect.stringContaining('Dev'),
    to: 'Nobody: the decision owner before had named them',
  });
  await app.call('omar', 'roadmap.setHealthDelegate', named);
  expect(await undo('root', 5)).toMatchObject({ ok: false });
  await app.call('root', 'roadmap.undo', { issueId, baseRevision: 3, timeZone: 'UTC', overrideReason: 'Pat is back' });
  expect(await saved()).toMatchObject({ answers: { decisionOwner: 'pat' }, healthDelegate: { accountId: 'dev' } });
});

test('saving costs three requests to Jira, whoever and whatever is newly named', async () => {
  await save('pat', 0, { problem: 'P' });
  const requests = () => app.host.readMeter().total.jiraRequests;
  const costs: number[] = [];
  for (const answers of [
    { problem: 'Q' },
    { objective: { kind: 'issue', issueId } },
    { decisionOwner: 'pat', risks: [{ id: 'r', text: 'Late', likelihood: 1, impact: 1, state: 'open', owner: 'dev' }] },
  ]) {
    const [before, { revision }] = [requests(), await saved()];
    const opened = requests() - before;
    await save('pat', revision, answers);
    costs.push(opened, requests() - before - opened);
    await app.host.idle();
  }
  const before = requests();
  const collided = await save('dev', 1, {
    problem: 'R',
    risks: [{ id: 'r2', text: 'New', likelihood: 1, impact: 1, state: 'open', owner: 'omar' }],
  });
  costs.push(requests() - before);
  expect(collided).toMatchObject({ value: { kind: 'collision', people: { pat: { displayName: 'Pat' } } } });
  expect(Math.max(...costs)).toBeLessThanOrEqual(3);
});
