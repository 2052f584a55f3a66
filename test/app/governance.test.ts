import { hostClock } from '../../local/clock';
import { initialRoleSettings } from '../../src/domain/role/roles';
import { tallyOf } from '../../src/domain/governance/figures';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const LEVEL = '70';
const [PAY_1, PAY_2, PAY_3, SEC_1] = ['10001', '10002', '10003', '20001'];

let app: RunningApp;

/** Olga and Carl are product ops: Olga sees everything, Carl neither PAY-3 nor SEC. */
beforeEach(async () => {
  hostClock.setTo(new Date('2026-03-02T09:00:00.000Z'));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('olga')
    .user('carl')
    .user('pm')
    .group('ops', ['olga', 'carl'])
    .project('PAY', { name: 'Payments', administrators: ['sam', 'pm'], members: ['olga', 'carl'] })
    .project('SEC', { name: 'Secrets', administrators: ['sam', 'pm'], members: ['olga'] })
    .securityLevel('PAY', LEVEL, ['olga', 'pm'])
    .issue('PAY-1', { type: 'epic', summary: 'Wallets', assignee: 'pm' })
    .issue('PAY-2', { type: 'epic', summary: 'Cards', status: 'inProgress', assignee: 'pm' })
    .issue('PAY-3', { type: 'epic', summary: 'Layoffs', assignee: 'pm', securityLevelId: LEVEL })
    .issue('PAY-4', { type: 'story' })
    .issue('SEC-1', { type: 'epic', assignee: 'pm' })
    .open();
  app = await runApp(site);
  await app.call('sam', 'settings.save', {
    baseRevision: 0,
    settings: { ...initialRoleSettings, productOps: [{ kind: 'group', groupId: 'group-ops', name: 'ops' }] },
  });
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

async function fill(
  issueId: string,
  answers: Record<string, never> | object,
  baseRevision = 0,
  who = 'pm',
  reason?: string,
) {
  const saved = await app.call(who, 'roadmap.save', {
    issueId,
    baseRevision,
    templateId: 'outcome',
    answers: answers as Record<string, string>,
    timeZone: 'UTC',
    ...(reason !== undefined && { overrideReason: reason }),
  });
  expect(saved.kind).toBe('saved');
}

const read = (who: string) => app.call(who, 'governance.read', { timeZone: 'UTC' });
const trend = (who: string, projectId: string | null = null) =>
  app.call(who, 'governance.trend', { timeZone: 'UTC', projectId });

const draft = {
  problem: 'Slow',
  outcomeStatement: 'Fast',
  confidence: { level: 'high', reason: 'Tested' },
};

test('items are read with what they lack, of the issues that the viewer can see and nothing else', async () => {
  await fill(PAY_1, draft);
  await fill(PAY_2, { problem: 'Slow' });
  await fill(PAY_3, draft);
  await fill(SEC_1, draft);
  hostClock.setTo(new Date('2026-03-16T09:00:00.000Z'));
  const view = await read('carl');
  expect(view.missing).toEqual([]);
  expect(view.teams).toEqual([
    { projectId: '10000', key: 'PAY', name: 'Payments', offeredOn: 3, lastCustomerInsightOn: null },
  ]);
  expect(view.items).toMatchObject([
    { key: 'PAY-1', stage: 'draft', gaps: [], update: 'not asked', ownerId: 'pm' },
    { key: 'PAY-2', stage: 'committed', update: 'due', updateAgeDays: null, hasObjective: false },
  ]);
  expect(view.items[1]?.gaps).toEqual(
    expect.arrayContaining(['confidence', 'outcomeStatement', 'insights', 'objective']),
  );
  expect(view.people).toMatchObject({ pm: { displayName: 'Pm' } });
  expect(view.versions.map(({ id, offeredOn }) => [id, offeredOn])).toEqual([
    ['outcome', 3],
    ['delivery', 3],
    ['experiment', 3],
  ]);
  expect(tallyOf((await read('olga')).items)).toMatchObject({ filled: 4, complete: 3, committed: 1, orphans: 1 });
});

test('whatever happens to hidden items, the answers stay the same to the byte', async () => {
  await fill(PAY_1, draft);
  await fill(PAY_3, draft);
  await fill(SEC_1, draft);
  const answers = async (who: string) => JSON.stringify([{ ...(await read(who)), readAt: '' }, await trend(who)]);
  const before = { carl: await answers('carl'), olga: await answers('olga') };
  await fill(PAY_3, { horizon: 'now', problem: null }, 1);
  await fill(SEC_1, { horizon: 'now' }, 1);
  expect(await answers('carl')).toBe(before.carl);
  expect(await answers('olga')).not.toBe(before.olga);
});

test('an override is open until the owner decides the same anew', async () => {
  await fill(PAY_1, draft);
  await fill(PAY_1, { horizon: 'now' }, 1, 'sam', 'The owner is away.');
  const override = async () => (await read('olga')).items[0]?.openOverride;
  expect(await override()).toEqual({
    fieldIds: ['horizon'],
    reason: 'The owner is away.',
    at: expect.stringMatching(/^2026-03-02T09:00/),
  });
  await fill(PAY_1, { horizon: 'next' }, 2);
  expect(await override()).toBeNull();
});

test('the trend folds each week’s end from the journals of the items that the viewer sees', async () => {
  await fill(PAY_1, draft);
  await fill(SEC_1, draft);
  hostClock.setTo(new Date('2026-03-10T09:00:00.000Z'));
  await fill(PAY_1, { horizon: 'now' }, 1);
  hostClock.setTo(new Date('2026-03-18T09:00:00.000Z'));
  const points = async (...of: Parameters<typeof trend>) =>
    (await trend(...of)).points
      .slice(-3)
      .map(({ on, filled, complete, committed, stale, orphans, offeredOn }) => [
        on,
        ...[filled, complete, committed, stale, orphans, offeredOn],
      ]);
  expect(await points('carl')).toEqual([
    ['2026-03-01', 0, 0, 0, 0, 0, 3],
    ['2026-03-08', 1, 1, 0, 0, 0, 3],
    ['2026-03-15', 1, 0, 1, 1, 1, 3],
  ]);
  expect((await points('olga')).at(-1)).toEqual(['2026-03-15', 2, 1, 1, 1, 1, 5]);
  expect((await points('olga', '20000')).at(-1)).toEqual(['2026-03-15', 1, 1, 0, 0, 0, 1]);
  expect((await points('carl', '20000')).at(-1)).toEqual(['2026-03-15', 0, 0, 0, 0, 0, 0]);
});

test('who is neither product ops nor administers Jira learns nothing', async () => {
  expect(await app.ask('pm', 'governance.read', { timeZone: 'UTC' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test('projects where roadmaps are off are left out', async () => {
  await fill(PAY_1, draft);
  await fill(SEC_1, draft);
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  const projects = { '20000': { releaseManagers: [], ownerRoles: {}, functionLeads: {}, rollout: 'off' as const } };
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: { ...settings, projects } });
  const view = await read('olga');
  expect(view.items.map(({ key }) => key)).toEqual(['PAY-1']);
  expect(view.teams.map(({ key }) => key)).toEqual(['PAY']);
});
