import { hostClock } from '../../local/clock';
import { APP_ACCOUNT_ID } from '../../local/jira/standard-configuration';
import { rollupReader } from '../../src/domain/rollup/rollup-reader';
import type { PlanRollup } from '../../src/domain/rollup/plan-rollup';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';
import { triedPlan } from '../support/tried-plan';

let app: RunningApp;

const LEVEL = '70';
const ofWallets = triedPlan('key = PAY-1');

async function openIndexed(): Promise<void> {
  hostClock.setTo(new Date('2026-03-16T11:00:00.000Z'));
  const site = buildSite()
    .user('lead', { administersJira: true })
    .user('contractor')
    .project('PAY', { administrators: ['lead'], members: ['contractor'] })
    .project('HR', { administrators: ['lead'], members: ['contractor'] })
    .securityLevel('PAY', LEVEL, ['lead', APP_ACCOUNT_ID])
    .issue('PAY-1', { type: 'epic', summary: 'Wallets' })
    .issue('PAY-2', { type: 'story', parent: 'PAY-1', summary: 'Plain' })
    .issue('PAY-3', { type: 'story', parent: 'PAY-1', summary: 'Will be secret' });
  app = await runApp(await site.open(), { limits: unhurried });
  await app.host.runSchedule('hourly');
  await app.host.runSchedule('five-minutes');
  await app.host.idle();
  hostClock.setTo(new Date('2026-03-16T11:30:00.000Z'));
}

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

function keysIn(rollup: PlanRollup): readonly string[] {
  const node = rollupReader(rollup);
  return Array.from({ length: rollup.sent }, (_, index) => node(index).key).sort();
}

/** One becomes secret and one comes to be, so that the contractor can see as many as before; no event tells of it. */
async function secureOneAndCreateAnother(): Promise<void> {
  app.host.faults.add({ kind: 'event-lost' });
  const jira = app.jira.as('lead');
  await jira.put('issue/PAY-3', { fields: { security: { id: LEVEL } } });
  const story = { project: { key: 'PAY' }, issuetype: { name: 'Story' }, parent: { key: 'PAY-1' }, summary: 'New' };
  await jira.post('issue', { fields: story });
}

const refuseTheCatchUp = () =>
  app.host.faults.add(
    { kind: 'jira-429', reason: 'jira-quota-tenant-based', retryAfterSeconds: 600 },
    { times: 1, match: 'search/jql' },
  );

test('while changes may be missing, equal counts open no project: what became secret is not in the rows', async () => {
  await openIndexed();
  await secureOneAndCreateAnother();
  hostClock.setTo(new Date('2026-03-16T11:40:00.000Z'));
  refuseTheCatchUp();
  const { rollup, source } = await app.call('contractor', 'portfolio.read', ofWallets);
  expect(source.kind).toBe('index');
  expect(rollup.reading).toEqual({ kind: 'partial', missing: [expect.stringContaining('limiting requests')] });
  expect(keysIn(rollup)).toEqual(['PAY-1', 'PAY-2']);
});

test('nor does a sight that was kept before serve then, and what is asked then isn’t kept', async () => {
  await openIndexed();
  const before = await app.call('contractor', 'portfolio.read', ofWallets);
  expect(keysIn(before.rollup)).toEqual(['PAY-1', 'PAY-2', 'PAY-3']);
  await secureOneAndCreateAnother();
  hostClock.setTo(new Date('2026-03-16T11:30:20.000Z'));
  refuseTheCatchUp();
  const { rollup } = await app.call('contractor', 'portfolio.read', ofWallets);
  expect(rollup.reading.kind).toBe('partial');
  expect(keysIn(rollup)).toEqual(['PAY-1', 'PAY-2']);
});

test('a link type that came to be after the index read the names leads down all the same, by its present name', async () => {
  await openIndexed();
  const rename = (name: string) =>
    app.site.store.write([{ put: 'linkTypes', record: { id: '7777', name, inward: 'is in', outward: 'contains' } }]);
  const read = async (name: string) => {
    const { rollup } = await app.call(
      'lead',
      'portfolio.read',
      triedPlan('key = HR-1', { hierarchyLinks: [{ name, direction: 'outward' }] }),
    );
    return [rollup.reading.kind, ...keysIn(rollup)];
  };
  rename('Contains');
  const jira = app.jira.as('lead');
  await jira.post('issue', { fields: { project: { key: 'HR' }, issuetype: { name: 'Epic' }, summary: 'People' } });
  const link = { type: { name: 'Contains' }, inwardIssue: { key: 'HR-1' }, outwardIssue: { key: 'PAY-2' } };
  expect(await jira.post('issueLink', link)).toMatchObject({ status: 201 });
  await app.host.idle();
  hostClock.setTo(new Date('2026-03-16T11:40:00.000Z'));
  await app.host.runSchedule('five-minutes');
  await app.host.idle();
  expect(await read('Contains')).toEqual(['whole', 'HR-1', 'PAY-2']);
  rename('Holds');
  expect(await read('Holds')).toEqual(['whole', 'HR-1', 'PAY-2']);
});
