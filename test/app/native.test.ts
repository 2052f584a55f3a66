import { hostClock } from '../../local/clock';
import { ROLE_IDS } from '../../local/jira/standard-permissions';
import { launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const PAY_1 = '10001';
const MONDAY = '2026-11-23T09:00:00Z';
let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date(MONDAY));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('dev')
    .user('eve')
    .project('PAY', { administrators: ['pat'], members: ['dev'] })
    .issue('PAY-1', { type: 'epic', summary: 'Wallet top-up' })
    .open();
  app = await runApp(site);
  await save({ problem: 'Top-ups fail', decisionOwner: 'dev', horizon: 'now' });
  await app.host.idle();
});
afterEach(async () => {
  hostClock.reset();
  await app.close();
});

async function save(answers: Readonly<Record<string, string | { state: string; sentence: string }>>): Promise<void> {
  const { saved } = await app.call('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' });
  await app.call('dev', 'roadmap.save', {
    issueId: PAY_1,
    baseRevision: saved.revision,
    templateId: 'outcome',
    answers,
    timeZone: 'UTC',
  });
}

async function contextOf(accountId: string, moduleKey: string) {
  const module = app.host.manifest.uiModules.find(({ key }) => key === moduleKey);
  if (!module) throw new Error(`The manifest has no module ${moduleKey}.`);
  return app.host.createContext({ module, accountId, issueKey: 'PAY-1', location: '' });
}
async function statusFor(accountId: string) {
  const context = await contextOf(accountId, 'context-line');
  return context && app.host.readContextStatus(context);
}

async function turnOff(pillar: 'roadmap' | 'launches'): Promise<void> {
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  const changed = { ...settings, pillars: { ...settings.pillars, [pillar]: 'off' as const } };
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: changed });
}

describe('the context line', () => {
  test('tells horizon and health in a lozenge to whoever sees the issue, for one request to Jira', async () => {
    expect(await statusFor('dev')).toEqual({ type: 'lozenge', value: { label: 'Now', type: 'default' } });
    await save({ health: { state: 'atRisk', sentence: 'The vendor is late.' } });
    app.host.resetMeter();
    expect(await statusFor('pat')).toEqual({ type: 'lozenge', value: { label: 'Now · At risk', type: 'moved' } });
    expect(app.host.readMeter().total.jiraRequests).toBe(1);
  });

  test('owes nothing to the property, which anybody may forge', async () => {
    await app.jira
      .as('dev')
      .put('issue/PAY-1/properties/gantry.roadmap', { schema: 1, horizon: 'Later', health: 'On track' });
    expect(await statusFor('dev')).toMatchObject({ value: { label: 'Now' } });
  });

  test('says nothing of an issue to whoever can’t see it, whatever a call claims', async () => {
    const context = await contextOf('dev', 'context-line');
    expect(await statusFor('eve')).toBeNull();
    expect(context && (await app.host.readContextStatus({ ...context, accountId: 'eve' }))).toBeNull();
  });

  test('opens with the sentence, its age and the owner', async () => {
    await save({ health: { state: 'atRisk', sentence: 'The vendor is late.' } });
    hostClock.setTo(new Date('2026-11-26T09:00:00Z'));
    expect(await app.call('pat', 'contextLine.open', { issueId: PAY_1, timeZone: 'UTC' })).toMatchObject({
      roadmap: {
        line: { label: 'Now · At risk', health: { sentence: 'The vendor is late.' } },
        update: { ageDays: 3, dueOn: '2026-11-30' },
        owner: { accountId: 'dev' },
      },
      launch: null,
    });
  });

  test('tells the launch’s verdict beside, for no more requests, and each pillar only where it is on', async () => {
    await startLaunch(app, 'pat', PAY_1, launchPlan('T3', '2026-11-23'));
    app.host.resetMeter();
    expect(await statusFor('dev')).toEqual({
      type: 'lozenge',
      value: { label: 'Now · Launch not ready', type: 'removed' },
    });
    expect(app.host.readMeter().total.jiraRequests).toBe(1);
    const open = () => app.ask('dev', 'contextLine.open', { issueId: PAY_1, timeZone: 'UTC' });
    expect(await open()).toMatchObject({
      ok: true,
      value: { launch: { verdict: 'Not ready', sentence: expect.stringMatching(/^Not ready: /), tier: 'T3' } },
    });

    await turnOff('roadmap');
    expect(await statusFor('dev')).toMatchObject({ value: { label: 'Launch not ready' } });
    expect(await open()).toMatchObject({ ok: true, value: { roadmap: null, launch: { verdict: 'Not ready' } } });
    await turnOff('launches');
    expect(await statusFor('dev')).toBeNull();
    expect(await open()).toMatchObject({ ok: false, error: { code: 'switched-off' } });
  });
});

interface Noticed {
  readonly notices: readonly { readonly subject: string; readonly text: string }[];
}
const noticesOf = async (accountId: string): Promise<readonly string[]> => {
  const { body } = await app.jira.as(accountId).get('/_host/jira/notices');
  return (body as unknown as Noticed).notices.map(({ subject }) => subject); // the host's own address, not Jira's
};
async function passDays(days: number): Promise<void> {
  hostClock.setTo(new Date(Date.now() + days * 86_400_000));
  await app.host.runSchedule('daily');
  await app.host.idle();
}

describe('the reminder of a weekly update', () => {
  test('reaches the decision owner once a week, and stops once the update is given', async () => {
    await passDays(0);
    expect(await noticesOf('dev')).toEqual(['PAY-1: the weekly update is due']);
    await passDays(1);
    await passDays(1);
    expect(await noticesOf('dev')).toHaveLength(1);
    await passDays(5);
    expect(await noticesOf('dev')).toHaveLength(2);
    await save({ health: { state: 'onTrack', sentence: 'Back on plan.' } });
    await passDays(6);
    expect(await noticesOf('dev')).toHaveLength(2);
    expect(await noticesOf('pat')).toEqual([]);
  });

  test('is sent once where the schedule runs twice at once and Jira answers slowly', async () => {
    app.host.faults.add({ kind: 'jira-slow', delayMs: 50 }, { match: 'notify' });
    await Promise.all([app.host.runSchedule('daily'), app.host.runSchedule('daily')]);
    await app.host.idle();
    expect(await noticesOf('dev')).toHaveLength(1);
  });

  test('is not sent to an owner who may no longer see the issue', async () => {
    await app.jira.as('sam').delete(`project/PAY/role/${ROLE_IDS.members}?user=dev`);
    await passDays(0);
    expect(await noticesOf('dev')).toEqual([]);
  });

  test('waits out Jira’s limits and is then sent once', async () => {
    app.host.faults.add({ kind: 'jira-429', reason: 'jira-burst-based', retryAfterSeconds: 30 }, { match: 'notify' });
    await passDays(0);
    expect(await noticesOf('dev')).toEqual([]);
    app.host.faults.clear();
    await passDays(0);
    expect(await noticesOf('dev')).toHaveLength(1);
    await passDays(1);
    expect(await noticesOf('dev')).toHaveLength(1);
  });

  test('comes the next day where a run failed', async () => {
    app.host.faults.add({ kind: 'sql-5xx' }, { match: 'reminder' });
    await passDays(0);
    expect(await noticesOf('dev')).toEqual([]);
    app.host.faults.clear();
    await passDays(1);
    expect(await noticesOf('dev')).toHaveLength(1);
  });
});
