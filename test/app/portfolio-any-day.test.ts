import { hostClock } from '../../local/clock';
import { APP_ACCOUNT_ID } from '../../local/jira/standard-configuration';
import { rollupReader } from '../../src/domain/rollup/rollup-reader';
import type { PlanRollup } from '../../src/domain/rollup/plan-rollup';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';
import { triedPlan } from '../support/tried-plan';

let app: RunningApp;

const LEVEL = '70';
const HIDDEN_FROM_APP = '71';

beforeEach(async () => {
  hostClock.setTo(new Date('2026-03-16T11:00:00.000Z'));
  const site = buildSite()
    .user('lead')
    .user('contractor')
    .project('PAY', { administrators: ['lead'], members: ['contractor'] })
    .securityLevel('PAY', LEVEL, ['lead', APP_ACCOUNT_ID])
    .securityLevel('PAY', HIDDEN_FROM_APP, ['lead'])
    .issue('PAY-1', { type: 'epic', summary: 'Wallets' })
    .issue('PAY-2', { type: 'story', parent: 'PAY-1', dueOn: '2026-03-20' })
    .issue('PAY-3', { type: 'story', parent: 'PAY-1' })
    .issue('PAY-4', { type: 'story', parent: 'PAY-1', status: 'done' })
    .issue('PAY-5', { type: 'epic', summary: 'Cards' });
  app = await runApp(await site.open(), { limits: unhurried });
  await app.host.runSchedule('hourly');
  await app.host.runSchedule('five-minutes');
  await app.host.idle();

  // Two days later, one is done, one is put off, one goes elsewhere, one is new, and one is nobody else's business any more.
  hostClock.setTo(new Date('2026-03-18T15:00:00.000Z'));
  const jira = app.jira.as('lead');
  await jira.post('issue/PAY-2/transitions', { transition: { id: '41' } });
  await jira.put('issue/PAY-2', { fields: { duedate: '2026-03-25' } });
  await jira.put('issue/PAY-3', { fields: { parent: { key: 'PAY-5' } } });
  await jira.put('issue/PAY-4', { fields: { security: { id: LEVEL } } });
  const story = { project: { key: 'PAY' }, issuetype: { name: 'Story' }, parent: { key: 'PAY-1' }, summary: 'New' };
  await jira.post('issue', { fields: story });
  await app.host.idle();
  hostClock.setTo(new Date('2026-03-19T09:00:00.000Z'));
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const ofWallets = triedPlan('key = PAY-1');
const read = (who: string, asOf: string | null, compareWith: string | null = null) =>
  app.call(who, 'portfolio.read', { ...ofWallets, asOf, compareWith });

function keysIn(rollup: PlanRollup): readonly string[] {
  const node = rollupReader(rollup);
  return Array.from({ length: rollup.sent }, (_, index) => node(index).key).sort();
}
const counted = ({ reading }: PlanRollup) =>
  reading.kind === 'whole' ? [reading.totals.byUnit.count.done, reading.totals.byUnit.count.total] : reading.missing;

test('a day is read as it ended, in states and places of that day', async () => {
  const then = await read('lead', '2026-03-17');
  expect(keysIn(then.rollup)).toEqual(['PAY-1', 'PAY-2', 'PAY-3', 'PAY-4']);
  expect(counted(then.rollup)).toEqual([1, 3]);
  expect(then.rollup.asOf).toBe('2026-03-17');
  const now = await read('lead', null);
  expect(keysIn(now.rollup)).toEqual(['PAY-1', 'PAY-2', 'PAY-4', 'PAY-6']);
  expect(counted(now.rollup)).toEqual([2, 3]);
  expect(now.source).toMatchObject({ kind: 'index', historySince: '2026-03-16' });
});

test('how stale an issue was on an earlier day is not told, as Jira says only when it was touched last', async () => {
  const plan = triedPlan('key = PAY-1', { staleDays: 1 });
  const stale = async (asOf: string | null) => {
    const { rollup } = await app.call('lead', 'portfolio.read', { ...plan, asOf });
    return rollupReader(rollup)(0).figures?.stale.count;
  };
  hostClock.setTo(new Date('2026-03-24T09:00:00.000Z'));
  expect([await stale('2026-03-22'), await stale(null)]).toEqual([0, 2]);
});

test('what a viewer can’t browse today is in no earlier day of theirs either', async () => {
  const then = await read('contractor', '2026-03-17');
  expect(keysIn(then.rollup)).toEqual(['PAY-1', 'PAY-2', 'PAY-3']);
  expect(counted(then.rollup)).toEqual([0, 2]);
});

test('a comparison tells what moved, and by how many days', async () => {
  const { comparison } = await read('lead', null, '2026-03-17');
  if (comparison?.reading.kind !== 'whole') throw new Error('Nothing was compared.');
  const told = comparison.reading.moves.map(({ issue, change }) => `${issue.key} ${change.kind}`);
  expect(told).toEqual(expect.arrayContaining(['PAY-6 entered', 'PAY-3 left', 'PAY-2 done', 'PAY-2 due']));
  const due = comparison.reading.moves.find(({ change }) => change.kind === 'due');
  expect(due?.change).toEqual({ kind: 'due', from: '2026-03-20', to: '2026-03-25', days: 5 });
  expect(comparison.reading.totals.count).toMatchObject({ then: { done: 1, total: 3 }, now: { done: 2, total: 3 } });
});

test('a series has each of its days, the last of them as it is now', async () => {
  const { points, missing } = await app.call('lead', 'portfolio.trend', {
    plan: ofWallets.plan,
    fromOn: '2026-03-16',
    toOn: '2026-03-19',
    days: 1,
  });
  expect(missing).toEqual([]);
  expect(points.map(({ on, byUnit }) => [on, byUnit.count.done, byUnit.count.total])).toEqual([
    ['2026-03-16', 1, 3],
    ['2026-03-17', 1, 3],
    ['2026-03-18', 2, 3],
    ['2026-03-19', 2, 3],
  ]);
});

test('days that are not known whole are left out of a series with their reason, and the others told', async () => {
  // The app may not see it any more: of today it is read as its viewer, of earlier days nobody can say.
  await app.jira.as('lead').put('issue/PAY-2', { fields: { security: { id: HIDDEN_FROM_APP } } });
  const days = { fromOn: '2026-03-17', toOn: '2026-03-19', days: 1 } as const;
  const { points, missing, leftOut } = await app.call('lead', 'portfolio.trend', { plan: ofWallets.plan, ...days });
  expect([points.map(({ on, byUnit }) => [on, byUnit.count.total]), missing]).toEqual([[['2026-03-19', 3]], []]);
  const why = [expect.stringContaining('Gantry itself can’t see some of its issues')];
  expect(leftOut).toEqual([
    { on: '2026-03-17', why },
    { on: '2026-03-18', why },
  ]);
});

test('days from before the index, and days to come, are refused in a sentence', async () => {
  const ask = (asOf: string) => app.ask('lead', 'portfolio.read', { ...ofWallets, asOf });
  expect(await ask('2026-03-15')).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringContaining('begins on 2026-03-16') },
  });
  expect(await ask('2026-03-20')).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(
    await app.ask('lead', 'portfolio.read', { ...ofWallets, asOf: '2026-03-17', compareWith: '2026-03-17' }),
  ).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

test('a roadmap item is read as it was on the day', async () => {
  const save = (baseRevision: number, state: string) =>
    app.call('lead', 'roadmap.save', {
      issueId: '10001',
      baseRevision,
      templateId: 'outcome',
      answers: { health: { state, sentence: 'As it is.' } },
      timeZone: 'UTC',
    });
  hostClock.setTo(new Date('2026-03-17T09:00:00.000Z'));
  await save(0, 'onTrack');
  hostClock.setTo(new Date('2026-03-18T09:00:00.000Z'));
  await save(1, 'offTrack');
  hostClock.setTo(new Date('2026-03-19T09:30:00.000Z'));
  const reported = async (asOf: string | null) =>
    rollupReader((await read('lead', asOf)).rollup)(0).figures?.reported.state;
  expect([await reported('2026-03-16'), await reported('2026-03-17'), await reported(null)]).toEqual([
    null,
    'onTrack',
    'offTrack',
  ]);
});

test('what a view cost is what Jira charged; within a minute the same person’s costs less', async () => {
  const charged = async () => {
    const before = app.host.readMeter().total.jiraPoints;
    const { cost } = await read('contractor', null);
    return { told: cost.points, charged: app.host.readMeter().total.jiraPoints - before };
  };
  const cold = await charged();
  const warm = await charged();
  expect(cold.told).toBe(cold.charged);
  expect(warm.told).toBe(warm.charged);
  expect(warm.charged).toBeLessThan(cold.charged);
});

test('a sight that was kept shows nothing that was secured since', async () => {
  expect(keysIn((await read('contractor', null)).rollup)).toContain('PAY-2');
  await app.jira.as('lead').put('issue/PAY-2', { fields: { security: { id: LEVEL } } });
  expect(keysIn((await read('contractor', null)).rollup)).toEqual(['PAY-1', 'PAY-6']);
});

test('where Jira stops answering what the viewer may see, nothing is added up', async () => {
  app.host.faults.add({ kind: 'jira-5xx', status: 503 }, { match: 'approximate-count' });
  expect(await app.ask('contractor', 'portfolio.read', ofWallets)).toMatchObject({
    ok: false,
    error: { code: 'unavailable' },
  });
});
