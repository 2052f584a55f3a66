import { hostClock } from '../../local/clock';
import { initialRoleSettings } from '../../src/domain/role/roles';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date('2026-06-01T12:00:00Z'));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('olivia')
    .group('ops', ['olivia'])
    .project('PAY', { administrators: ['sam'], members: ['olivia'] })
    .project('OPS', { administrators: ['sam'] })
    .project('HID', { administrators: ['sam'], app: false })
    .issue('PAY-1', { type: 'epic' })
    .issue('PAY-2')
    .issue('OPS-1')
    .issue('HID-1')
    .open();
  app = await runApp(site, { limits: unhurried });
  const productOps = [{ kind: 'group' as const, groupId: 'group-ops', name: 'ops' }];
  await app.call('sam', 'settings.save', { baseRevision: 0, settings: { ...initialRoleSettings, productOps } });
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const status = (who = 'sam') => app.call(who, 'index.status', {});

test('the schedule builds the index, and events keep it up to date', async () => {
  expect(await status()).toMatchObject({ state: 'none', progress: null, upTo: null, historySince: null });
  await app.host.runSchedule('five-minutes');
  await app.host.idle();
  expect(await status()).toMatchObject({
    state: 'ready',
    progress: null,
    waiting: 0,
    points: { perHour: 16_000, pausedUntil: null },
    projects: [
      { key: 'HID', state: 'hidden', issues: 0 },
      { key: 'OPS', state: 'ready', issues: 1 },
      { key: 'PAY', state: 'ready', issues: 2 },
    ],
    lastCheck: { projects: 2, repaired: 0 },
  });
  const { points } = await status();
  await app.jira.as('olivia').put('issue/PAY-2', { fields: { duedate: '2026-07-01' } });
  await app.host.idle();
  expect(await status()).toMatchObject({ waiting: 0, points: { spent: points.spent } });
  await app.jira.as('sam').delete('issue/OPS-1');
  await app.host.idle();
  expect((await status()).projects.map(({ issues }) => issues)).toEqual([0, 0, 2]);
});

test('who keeps plans without administering Jira sees their own projects, and no numbers of issues', async () => {
  await app.host.runSchedule('five-minutes');
  await app.host.idle();
  const { projects, waiting, lastCheck, storage } = await status('olivia');
  expect(projects).toEqual([{ projectId: '10000', key: 'PAY', name: 'Project PAY', state: 'ready', issues: null }]);
  expect({ waiting, lastCheck, storage }).toMatchObject({
    waiting: null,
    lastCheck: { projects: 2, repaired: null },
    storage: { tables: [] },
  });
  expect(storage.bytes % 1024 ** 2).toBe(0);
});

test('a rebuild is asked for once, runs at once and leaves the index as it is', async () => {
  await app.host.runSchedule('five-minutes');
  await app.host.idle();
  const before = await status();
  hostClock.setTo(new Date('2026-06-01T12:10:00Z'));
  expect(await app.call('sam', 'index.rebuild', {})).toMatchObject({ state: 'ready', progress: { kind: 'build' } });
  await app.host.idle();
  expect(await status()).toMatchObject({
    state: 'ready',
    progress: null,
    projects: before.projects,
    historySince: before.historySince,
  });
});
