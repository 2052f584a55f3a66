import { hostClock } from '../../local/clock';
import { STANDARD_WORKFLOW_ID } from '../../local/jira/standard-configuration';
import type { LaunchReading } from '../../src/contract/launch';
import { initialRoleSettings } from '../../src/domain/role/roles';
import { act, itemsBeforeLaunch, launchPlan, settlingAction, startLaunch } from '../support/launch-steps';
import { runApp, type RunningApp, type RunningAppOptions } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const DAY = '2026-03-16T11:00:00.000Z';
/** PAY-1 has a launch in these tests, PAY-2 none. */
const PAY_1 = '10001';
/** The standard workflow's way to Done, which carries the gate. */
const RELEASE = '41';

let app: RunningApp;

beforeEach(() => hostClock.setTo(new Date(DAY)));

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

async function openApp(options: RunningAppOptions = {}): Promise<void> {
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('rhea')
    .user('dev')
    .user('vic')
    .group('releases', ['rhea'])
    .project('PAY', { administrators: ['pat'], members: ['rhea', 'dev', 'sam'], viewers: ['vic'] })
    .issue('PAY-1', { type: 'epic', assignee: 'dev' })
    .issue('PAY-2', { type: 'epic' })
    .issue('PAY-3', { type: 'epic' })
    .open();
  app = await runApp(site, options);
  await saveSettings({});
}

async function saveSettings(changed: Partial<typeof initialRoleSettings>): Promise<void> {
  const { revision } = await app.call('sam', 'settings.open', {});
  const releaseManagers = [{ kind: 'group', groupId: 'group-releases', name: 'releases' } as const];
  const settings = { ...initialRoleSettings, releaseManagers, ...changed };
  await app.call('sam', 'settings.save', { baseRevision: revision, settings });
}

const rulesAt = `/_host/jira/workflow/${STANDARD_WORKFLOW_ID}/transition/${RELEASE}/rules`;
const putGate = (configuration: object = { withoutLaunch: 'refuse' }, who = 'sam') =>
  app.jira
    .as(who)
    .put(rulesAt, { rules: [{ moduleKey: 'workflow-gate', configuration: JSON.stringify(configuration) }] });

const release = (issueKey = 'PAY-1', who = 'dev') =>
  app.jira.as(who).post(`issue/${issueKey}/transitions`, { transition: { id: RELEASE } });
const statusOf = async (issueKey = 'PAY-1') =>
  (await app.jira.as('dev').get(`issue/${issueKey}?fields=status`)).body.fields?.status?.name;
const refused = (message: string | RegExp) => ({
  status: 400,
  body: { errorMessages: [expect.stringMatching(message)], errors: {} },
});

const start = (tier: 'T2' | 'T3' = 'T3') => startLaunch(app, 'rhea', PAY_1, launchPlan(tier, '2026-06-15'));

async function settle(reading: LaunchReading, but: readonly string[] = []): Promise<LaunchReading> {
  let now = reading;
  const decides = 'release.go-no-go';
  for (const itemId of itemsBeforeLaunch(reading, ['blocking', 'required'])) {
    if (itemId === decides || but.includes(itemId)) continue;
    now = await act(app, 'rhea', now, itemId, settlingAction(now, itemId));
  }
  return now;
}

const decide = async ({ entityId, revision }: LaunchReading, outcome: 'go' | 'pause') =>
  app.call('rhea', 'launch.decide', {
    issueId: PAY_1,
    entityId,
    baseRevision: revision,
    decision: { outcome, condition: null, rationale: null, votes: [] },
  });

const bypass = ({ entityId, revision }: LaunchReading, who = 'pat') =>
  app.ask(who, 'launch.bypassGate', { issueId: PAY_1, entityId, baseRevision: revision, reason: 'Security fix.' });

describe('a transition with the gate', () => {
  beforeEach(async () => {
    await openApp();
    await putGate();
  });

  test('is refused as Jira refuses, naming what is in the way, and nothing of the issue changes', async () => {
    const reading = await settle(await start(), ['docs.published', 'support.trained']);
    expect(await release()).toEqual(
      refused(/^Gantry’s launch gate is closed\. On track: .*Docs: |^Gantry’s launch gate is closed\. On track: /),
    );
    const { body } = await release();
    for (const itemId of ['docs.published', 'support.trained']) {
      const title = reading.launch.items[itemId]?.definition.title ?? '';
      expect(body.errorMessages?.[0]).toContain(title);
    }
    expect(await statusOf()).toBe('To Do');
    expect((await app.jira.as('dev').get('issue/PAY-1/changelog')).body.total).toBe(0);
  });

  test('goes ahead once the launch is ready and the decision is go', async () => {
    const reading = await settle(await start('T2'));
    expect(await release()).toEqual(refused(/go\/no-go/i));
    const paused = await decide(reading, 'pause');
    expect(await release()).toEqual(refused(/has failed|is pause/));
    await decide(paused.reading, 'go');
    expect(await release()).toMatchObject({ status: 204 });
    expect(await statusOf()).toBe('Done');
  });

  test('is let through for a day by an administrator’s recorded bypass, and by nobody else’s', async () => {
    const reading = await start();
    expect(await bypass(reading, 'rhea')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const opened = await bypass(reading);
    expect(opened).toMatchObject({
      ok: true,
      value: { reading: { gate: { open: true, bypass: { by: 'pat', reason: 'Security fix.' } } } },
    });
    expect(await bypass(reading)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/already/) } });
    hostClock.setTo(new Date('2026-03-17T11:05:00.000Z'));
    expect(await release()).toEqual(refused('gate is closed'));
    hostClock.setTo(new Date('2026-03-17T10:59:00.000Z'));
    expect(await release()).toMatchObject({ status: 204 });
  });

  test('tells everybody the same, and asks nobody’s permissions', async () => {
    await start();
    const [developer, admin] = [await release('PAY-1', 'dev'), await release('PAY-1', 'sam')];
    expect(developer.status).toBe(400);
    expect(admin).toEqual(developer);
  });

  test('other transitions and other changes of the issue go on as ever', async () => {
    await start();
    expect(await app.jira.as('dev').post('issue/PAY-1/transitions', { transition: { id: '21' } })).toMatchObject({
      status: 204,
    });
    expect(await app.jira.as('dev').put('issue/PAY-1', { fields: { summary: 'Wallets' } })).toMatchObject({
      status: 204,
    });
  });

  test('costs one request to Jira, as the app', async () => {
    await start();
    app.host.resetMeter();
    await release();
    const [invocation] = app.host.readMeter().recent;
    expect(invocation).toMatchObject({ functionKey: 'check-gate', failed: false, usage: { jiraRequests: 1 } });
  });
});

test('an issue without a launch waits for one, or goes through where the rule says so', async () => {
  await openApp();
  await putGate();
  expect(await release('PAY-2')).toEqual(refused('has no launch yet'));
  await putGate({ withoutLaunch: 'pass' });
  expect(await release('PAY-2')).toMatchObject({ status: 204 });
});

test('where launches are switched off the gate is, too', async () => {
  await openApp();
  await putGate();
  await saveSettings({ pillars: { ...initialRoleSettings.pillars, launches: 'off' } });
  expect(await release('PAY-2')).toMatchObject({ status: 204 });
});

describe('when Gantry can not answer', () => {
  test.each([
    ['refuse', 400],
    ['allow', 204],
  ] as const)('the setting “%s” answers the transition with %d', async (whenUnanswered, status) => {
    await openApp();
    await saveSettings({ gate: { whenUnanswered } });
    await putGate();
    const fault = app.host.faults.add({ kind: 'jira-5xx', status: 503 }, { match: 'bulkfetch' });
    const answer = await release('PAY-2');
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer).toEqual(refused('could not read the launch'));
    // Nor does the setting need the database that it is saved in.
    app.host.faults.remove(fault.id);
    app.host.faults.add({ kind: 'sql-5xx' });
    expect((await release('PAY-3')).status).toBe(status);
  });

  test('an app that is no longer installed blocks the transition until the rule is removed', async () => {
    await openApp({
      manifest: (declared) => ({
        ...declared,
        uiModules: declared.uiModules.filter(({ key }) => key !== 'workflow-gate'),
      }),
    });
    await putGate();
    expect(await release('PAY-2')).toEqual(refused('no longer installed'));
    await app.jira.as('sam').put(rulesAt, { rules: [] });
    expect(await release('PAY-2')).toMatchObject({ status: 204 });
  });
});

describe('the workflow editor', () => {
  beforeEach(() => openApp());

  test('is for administrators, and keeps what a form gave', async () => {
    expect((await putGate({}, 'pat')).status).toBe(403);
    expect((await app.jira.as('dev').get('/_host/jira/workflows')).status).toBe(403);
    const { body } = await putGate({ withoutLaunch: 'pass' });
    const gated = [...Array(body.transitions?.length).keys()].flatMap((index) => body.transitions?.[index] ?? []);
    expect(gated.filter(({ rules }) => rules?.length === 1)).toMatchObject([
      { id: RELEASE, to: 'Done', rules: [{ moduleKey: 'workflow-gate', configuration: '{"withoutLaunch":"pass"}' }] },
    ]);
  });

  test.each<[string, unknown]>([
    ['no list', { rules: 'gate' }],
    ['a rule without a module', { rules: [{ configuration: null }] }],
    ['a configuration that is no JSON', { rules: [{ moduleKey: 'workflow-gate', configuration: '{' }] }],
    ['one that is too long', { rules: [{ moduleKey: 'workflow-gate', configuration: `"${'x'.repeat(33_000)}"` }] }],
  ])('refuses %s', async (_, body) => {
    expect((await app.jira.as('sam').put(rulesAt, body)).status).toBe(400);
  });

  test('shows the rule’s page to administrators only, with what it is set to', async () => {
    const module = app.host.manifest.uiModules.find(({ key }) => key === 'workflow-gate');
    if (module === undefined) throw new Error('The manifest has no gate.');
    const { body } = await putGate({ withoutLaunch: 'pass' });
    const ruleId = JSON.stringify(body).match(/"rules":\[{"id":"(\d+)"/)?.[1] ?? '';
    const place = { entryPoint: 'edit', workflowId: STANDARD_WORKFLOW_ID, transitionId: RELEASE, ruleId } as const;
    const contextOf = (accountId: string, rule: typeof place) =>
      app.host.createContext({ module, accountId, rule, location: '' });
    expect((await contextOf('sam', place))?.extension).toMatchObject({
      type: 'jira:workflowValidator',
      entryPoint: 'edit',
      isNewEditor: true,
      validatorConfig: { withoutLaunch: 'pass' },
    });
    expect(await contextOf('pat', place)).toBeNull();
  });
});
