import { hostClock } from '../../local/clock';
import { initialRoleSettings, plainProjectSettings } from '../../src/domain/role/roles';
import { LAUNCH_DAY } from '../support/launch-company';
import { act, evidenceOf, launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

let app: RunningApp;

const LEVEL = '70';
const ID = { wallet: '10001', secret: '10002', vault: '20001' } as const;
const launchOf = (issueId: string) => `launch:${issueId}:1`;

/** The contractor may edit PAY and sees PAY-1 alone there: PAY-2 is behind a level, SEC is closed to them. Lena may only look. */
beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = buildSite()
    .user('sam', { administersJira: true })
    .user('lead')
    .user('contractor')
    .user('lena')
    .project('PAY', { name: 'Payments', administrators: ['lead'], members: ['contractor'], viewers: ['lena'] })
    .project('SEC', { name: 'Vaults', administrators: ['lead'] })
    .securityLevel('PAY', LEVEL, ['lead'])
    .issue('PAY-1', { type: 'epic', summary: 'Wallets' })
    .issue('PAY-2', { type: 'epic', summary: 'Wallets for partners', securityLevelId: LEVEL })
    .issue('SEC-1', { type: 'epic', summary: 'Vault' });
  app = await runApp(await site.open());
  await startLaunch(app, 'lead', ID.wallet, launchPlan('T1', '2026-06-15'));
  await startLaunch(app, 'lead', ID.secret, launchPlan('T3', '2026-03-17'));
  await startLaunch(app, 'lead', ID.vault, launchPlan('T2', '2026-06-01'));
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const read = (who: string, projectId: string | null = null) =>
  app.call(who, 'launches.read', { projectId, timeZone: 'UTC' });
const idsOf = async (who: string) => (await read(who)).rows.map(({ issueId }) => issueId);
const opened = async (issueId: string) => {
  const { reading } = await app.call('lead', 'launch.open', { issueId, timeZone: 'UTC' });
  if (reading === null) throw new Error('There is no launch.');
  return reading;
};

interface Noticed {
  readonly notices: readonly { readonly subject: string; readonly text: string }[];
}

const mailOf = async (who: string) => {
  const { body } = await app.jira.as(who).get('/_host/jira/notices');
  return (body as unknown as Noticed).notices; // the host's own address, not Jira's
};

test('launches come worst first, with the projects that they are in', async () => {
  const { rows, projects, missing } = await read('lead');
  expect(rows.map(({ issueId, verdict }) => [issueId, verdict])).toEqual([
    [ID.secret, 'Not ready'],
    [ID.vault, 'On track'],
    [ID.wallet, 'On track'],
  ]);
  expect(Object.values(projects)).toEqual([
    { key: 'PAY', name: 'Payments' },
    { key: 'SEC', name: 'Vaults' },
  ]);
  expect(missing).toEqual([]);
});

test('who can’t see an issue is told nothing of its launch: no line, project, name, item or match', async () => {
  const view = await read('contractor');
  expect(view.rows.map(({ issueId }) => issueId)).toEqual([ID.wallet]);
  const all = [
    view,
    await app.call('contractor', 'launches.names', { issueIds: Object.values(ID), accountIds: [] }),
    await app.call('contractor', 'launches.items', { entityIds: Object.values(ID).map(launchOf) }),
    await app.call('contractor', 'launches.find', { text: 'vault', issueIds: Object.values(ID) }),
    await app.call('contractor', 'launches.find', { text: 'PAY-2', issueIds: Object.values(ID) }),
    await read('contractor', '20000'),
  ];
  const told = JSON.stringify(all);
  for (const hidden of ['Vault', 'partners', 'PAY-2', 'SEC', ID.secret, ID.vault]) expect(told).not.toContain(hidden);
});

test('a search finds words of a summary and keys, among the launches that are asked of', async () => {
  const find = async (text: string, issueIds: readonly string[] = Object.values(ID)) =>
    (await app.call('lead', 'launches.find', { text, issueIds })).issueIds;
  expect([...(await find('wallet'))].sort()).toEqual([ID.wallet, ID.secret]);
  expect(await find('partn')).toEqual([ID.secret]);
  expect(await find('sec-1')).toEqual([ID.vault]);
  expect(await find('SEC-99')).toEqual([]);
  expect(await find('") OR (project = SEC')).toEqual([]);
  expect(await find('wallet', [ID.vault])).toEqual([]);
});

test('a page of one project has that project’s launches, and a project switched off has none', async () => {
  expect((await read('lead', '20000')).rows.map(({ issueId }) => issueId)).toEqual([ID.vault]);
  const { settings } = await app.call('sam', 'settings.open', {});
  await app.call('sam', 'settings.save', {
    baseRevision: 0,
    settings: { ...settings, projects: { '20000': { ...plainProjectSettings, rollout: 'off' } } },
  });
  expect(await idsOf('lead')).toEqual([ID.secret, ID.wallet]);
  expect(await app.ask('lead', 'launches.read', { projectId: '20000', timeZone: 'UTC' })).toMatchObject({
    ok: false,
    error: { code: 'switched-off' },
  });
  // To somebody who can't see the project, it is as one that there isn't.
  expect((await read('contractor', '20000')).rows).toEqual([]);
});

test('a freeze that names a project is told to those who see a launch there, without its other projects', async () => {
  const { settings } = await app.call('sam', 'settings.open', {});
  const freeze = { id: 'year-end', name: 'Year end', fromOn: '2026-06-10', toOn: '2026-06-20' };
  await app.call('sam', 'settings.save', {
    baseRevision: 0,
    settings: {
      ...settings,
      freezeWindows: [
        { ...freeze, projectIds: ['10000', '20000'] },
        { ...freeze, id: 'sec', projectIds: ['20000'] },
      ],
    },
  });
  expect((await read('contractor')).freezeWindows).toEqual([{ ...freeze, projectIds: ['10000'] }]);
});

test('a T1 blocker that is done waits for the function’s lead, for an administrator while nobody is named, never for its owner', async () => {
  await app.call('sam', 'settings.save', {
    baseRevision: 0,
    settings: {
      ...initialRoleSettings,
      projects: {
        '10000': {
          ...plainProjectSettings,
          functionLeads: { Engineering: { lead: { kind: 'person', accountId: 'contractor' } } },
        },
      },
    },
  });
  let reading = await opened(ID.wallet);
  reading = await act(app, 'lead', reading, 'engineering.rollback', { kind: 'set owner', ownerId: 'lead' });
  await act(app, 'lead', reading, 'engineering.rollback', { kind: 'tick', evidence: [evidenceOf.url] });
  const tasksOf = async (who: string) =>
    (await read(who)).rows
      .find(({ issueId }) => issueId === ID.wallet)
      ?.waiting.filter(({ kind }) => kind === 'verify');
  expect(await tasksOf('contractor')).toMatchObject([{ itemId: 'engineering.rollback' }]);
  expect(await tasksOf('lena')).toEqual([]);
  expect(await tasksOf('lead')).toEqual([]);
  const again = await opened(ID.wallet);
  await act(app, 'lead', again, 'engineering.rollback', { kind: 'set owner', ownerId: 'lena' });
  await act(app, 'lead', await opened(ID.wallet), 'engineering.rollback', { kind: 'tick', evidence: [] });
  expect(await tasksOf('lead')).toMatchObject([{ itemId: 'engineering.rollback' }]);
});

describe('a nudge', () => {
  const itemIds = ['docs.published', 'support.trained', 'legal.terms'];
  const nudge = (who: string, more: { how?: 'email' | 'comment'; note?: string } = {}) =>
    app.ask(who, 'launch.nudge', {
      issueId: ID.wallet,
      entityId: launchOf(ID.wallet),
      itemIds,
      how: more.how ?? 'email',
      note: more.note ?? null,
    });
  const outcomes = (...kinds: readonly string[]) => ({
    ok: true,
    value: { outcomes: itemIds.map((itemId, index) => ({ itemId, kind: kinds[index] })) },
  });

  beforeEach(async () => {
    const own = async (itemId: string, ownerId: string) =>
      act(app, 'lead', await opened(ID.wallet), itemId, { kind: 'set owner', ownerId });
    await own('docs.published', 'lena');
    await own('support.trained', 'lena');
    for (const itemId of itemIds.slice(2)) {
      await act(app, 'lead', await opened(ID.wallet), itemId, { kind: 'set owner', ownerId: null });
    }
  });

  test('tells each owner once of all their items, in the sender’s name, once a day and again the next', async () => {
    expect(await nudge('contractor', { note: 'Can you?' })).toMatchObject(outcomes('sent', 'sent', 'nobody owns it'));
    const [mail, ...others] = await mailOf('lena');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('The launch waits for you: 2 items');
    for (const part of ['Can you?', 'Published or staged is open', 'Trained, macros, escalation is open']) {
      expect(mail?.text).toContain(part);
    }
    expect(await nudge('lead')).toMatchObject(outcomes('nudged today', 'nudged today', 'nobody owns it'));
    expect(await mailOf('lena')).toHaveLength(1);
    const { launches } = await app.call('lena', 'launches.items', { entityIds: [launchOf(ID.wallet)] });
    expect([...(launches[0]?.nudged ?? [])].sort()).toEqual(['docs.published', 'support.trained']);
    hostClock.setTo(new Date(Date.parse(LAUNCH_DAY) + 86_400_000));
    expect(await nudge('lead')).toMatchObject(outcomes('sent', 'sent', 'nobody owns it'));
    expect(await mailOf('lena')).toHaveLength(2);
  });

  test('of two people at the same moment is sent once', async () => {
    const answers = await Promise.all([nudge('contractor'), nudge('lead'), nudge('contractor')]);
    const kinds = answers.flatMap((answer) => (answer.ok ? answer.value.outcomes.map(({ kind }) => kind) : ['failed']));
    expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(2);
    expect((await mailOf('lena')).length).toBeLessThanOrEqual(2);
  });

  test('can be a comment that mentions the owner', async () => {
    expect(await nudge('contractor', { how: 'comment', note: 'Please look.' })).toMatchObject(
      outcomes('sent', 'sent', 'nobody owns it'),
    );
    const { body } = await app.jira.as('lena').get(`/rest/api/3/issue/${ID.wallet}/comment`);
    const written = JSON.stringify(body);
    for (const part of ['"id":"lena"', 'Please look.', 'Published or staged is open']) expect(written).toContain(part);
    expect(await mailOf('lena')).toEqual([]);
  });

  test('needs Edit on the very issue of the launch, a launch that runs, and goes to nobody who sends it', async () => {
    expect(await nudge('lena')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const other = { issueId: ID.wallet, entityId: launchOf(ID.secret), itemIds, how: 'email' as const, note: null };
    expect(await app.ask('contractor', 'launch.nudge', other)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    await act(app, 'lead', await opened(ID.wallet), 'docs.published', { kind: 'set owner', ownerId: 'contractor' });
    expect(await nudge('contractor')).toMatchObject(outcomes('yourself', 'sent', 'nobody owns it'));
    const { revision, entityId } = await opened(ID.wallet);
    await app.call('lead', 'launch.changeStatus', {
      issueId: ID.wallet,
      entityId,
      baseRevision: revision,
      to: 'cancelled',
      reason: 'No.',
    });
    expect(await nudge('contractor')).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
