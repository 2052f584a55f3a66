import { hostClock } from '../../local/clock';
import { ROLE_IDS } from '../../local/jira/standard-permissions';
import type { Answer } from '../../src/contract/error';
import { initialRoleSettings, type ProjectSettings, type RoleSettings } from '../../src/domain/role/roles';
import { askAct, launchPlan, startLaunch } from '../support/launch-steps';
import { LAUNCH_DAY } from '../support/launch-company';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';
import { triedPlan } from '../support/tried-plan';

const PAY_1 = '10001';
const OPS_1 = '20001';
const [PAY, OPS] = ['10000', '20000'];

let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('rhea')
    .user('dev')
    .user('lena')
    .user('luis')
    .group('release-managers', ['rhea'])
    .group('legal', ['lena'])
    .project('PAY', { administrators: ['pat'], members: ['rhea', 'dev', 'lena', 'luis'] })
    .project('OPS', { administrators: ['pat'], members: ['rhea', 'dev', 'lena', 'luis'] })
    .issue('PAY-1', { type: 'epic' })
    .issue('OPS-1', { type: 'epic' })
    .open();
  app = await runApp(site);
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

async function save(change: Partial<RoleSettings>): Promise<void> {
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: { ...settings, ...change } });
}

const project = (given: Partial<ProjectSettings>): ProjectSettings => ({
  releaseManagers: [],
  ownerRoles: {},
  functionLeads: {},
  rollout: 'on',
  ...given,
});
const group = (name: string) => ({ kind: 'group', groupId: `group-${name}`, name }) as const;
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);
const plan = launchPlan('T2', '2026-06-15');
const open = (who: string, issueId: string) => app.call(who, 'launch.open', { issueId, timeZone: 'UTC' });
const decide = async (who: string, issueId: string, entityId: string) =>
  codeOf(
    await app.ask(who, 'launch.decide', {
      issueId,
      entityId,
      baseRevision: (await open(who, issueId)).reading?.revision ?? 1,
      decision: { outcome: 'pause', condition: null, rationale: null, votes: [] },
    }),
  );

describe('release managers', () => {
  test('are the project’s administrators, and the pages say so, until the settings name a group', async () => {
    const { entityId } = await startLaunch(app, 'pat', PAY_1, plan);
    expect([await decide('pat', PAY_1, entityId), await decide('rhea', PAY_1, entityId)]).toEqual(['ok', 'forbidden']);
    expect((await open('dev', PAY_1)).notices).toEqual([
      expect.stringContaining('no product ops and release managers yet'),
    ]);

    await save({ productOps: [group('release-managers')], releaseManagers: [group('release-managers')] });
    expect([await decide('pat', PAY_1, entityId), await decide('rhea', PAY_1, entityId)]).toEqual(['forbidden', 'ok']);
    const [pat, rhea] = [await open('pat', PAY_1), await open('rhea', PAY_1)];
    expect([pat.rights.isReleaseManager, rhea.rights.isReleaseManager, rhea.notices]).toEqual([false, true, []]);
  });

  test('of one project take the site’s place there and nowhere else', async () => {
    const [inPay, inOps] = [await startLaunch(app, 'pat', PAY_1, plan), await startLaunch(app, 'pat', OPS_1, plan)];
    await save({
      releaseManagers: [group('release-managers')],
      projects: { [OPS]: project({ releaseManagers: [group('legal')] }) },
    });
    expect([await decide('rhea', PAY_1, inPay.entityId), await decide('lena', PAY_1, inPay.entityId)]).toEqual([
      'ok',
      'forbidden',
    ]);
    expect([await decide('rhea', OPS_1, inOps.entityId), await decide('lena', OPS_1, inOps.entityId)]).toEqual([
      'forbidden',
      'ok',
    ]);
  });

  test('named by a project role are its holders, who need not administer anything', async () => {
    const { entityId } = await startLaunch(app, 'pat', PAY_1, plan);
    const member = { kind: 'projectRole', roleId: ROLE_IDS.members, name: 'Member' } as const;
    await save({ releaseManagers: [member] });
    expect([await decide('dev', PAY_1, entityId), await decide('pat', PAY_1, entityId)]).toEqual(['ok', 'forbidden']);
  });

  test('named by a role that is gone are nobody, and everyone else can work on', async () => {
    const reading = await startLaunch(app, 'pat', PAY_1, plan);
    await save({ releaseManagers: [{ kind: 'projectRole', roleId: '99999', name: 'Releasers "R"' }] });
    expect(await decide('dev', PAY_1, reading.entityId)).toBe('forbidden');
    expect(
      codeOf(await askAct(app, 'dev', reading, 'docs.published', { kind: 'set state', state: 'in progress' })),
    ).toBe('ok');
  });
});

test('product ops named by a project role do what belongs to no project, by the role itself and not by its kept name', async () => {
  const governance = async (who: string) => codeOf(await app.ask(who, 'governance.read', { timeZone: 'UTC' }));
  await save({ productOps: [{ kind: 'projectRole', roleId: ROLE_IDS.members, name: 'Member' }] });
  expect([await governance('dev'), await governance('pat')]).toEqual(['ok', 'forbidden']);
  await save({ productOps: [{ kind: 'projectRole', roleId: '99999', name: 'Member' }] });
  expect(await governance('dev')).toBe('forbidden');
  await save({ productOps: [{ kind: 'projectRole', roleId: '99999', name: 'Nobody "R"' }] });
  expect(await governance('dev')).toBe('forbidden');
});

describe('a function’s lead', () => {
  const waive = { kind: 'waive', reason: 'Terms are unchanged.', expiresOn: '2026-06-01' } as const;
  const waiveAs = async (who: string) => {
    const { reading } = await open(who, PAY_1);
    if (reading === null) throw new Error('There is no launch.');
    const living = reading.launch.items['legal.terms']?.waiver ?? null;
    const replaces = living === null ? {} : { replaces: living.at };
    return codeOf(await askAct(app, who, reading, 'legal.terms', { ...waive, ...replaces }));
  };

  test('and whoever stands in for them through the named day waive that function’s items', async () => {
    const delegate = { accountId: 'luis', untilOn: '2026-03-16' };
    await save({
      projects: { [PAY]: project({ ownerRoles: {}, functionLeads: { Legal: { lead: group('legal'), delegate } } }) },
    });
    await startLaunch(app, 'pat', PAY_1, plan);
    expect((await open('luis', PAY_1)).rights.leads).toEqual(['Legal']);
    expect([await waiveAs('dev'), await waiveAs('lena'), await waiveAs('luis')]).toEqual(['forbidden', 'ok', 'ok']);
    hostClock.setTo(new Date('2026-03-17T11:00:00.000Z'));
    expect([await waiveAs('luis'), await waiveAs('lena')]).toEqual(['forbidden', 'ok']);
  });
});

describe('switched off', () => {
  const saveRoadmap = (issueId: string, baseRevision: number) =>
    app.ask('dev', 'roadmap.save', {
      issueId,
      baseRevision,
      templateId: 'outcome',
      answers: { problem: `Top-ups fail ${baseRevision}` },
      timeZone: 'UTC',
    });
  const openRoadmap = (issueId: string) => app.ask('dev', 'roadmap.open', { issueId, timeZone: 'UTC' });
  const read = () => {
    return app.ask('dev', 'portfolio.read', triedPlan('project = PAY'));
  };
  const off = (sentence: RegExp) => ({
    ok: false,
    error: { code: 'switched-off', message: expect.stringMatching(sentence) },
  });

  test('a pillar refuses with a sentence, loses nothing, and leaves the others alone', async () => {
    const reading = await startLaunch(app, 'pat', PAY_1, plan);
    await saveRoadmap(PAY_1, 0);
    await save({ pillars: { ...initialRoleSettings.pillars, roadmap: 'off' } });
    expect(await openRoadmap(PAY_1)).toMatchObject(
      off(/^Roadmap panels are switched off .* Everything saved before is kept/),
    );
    expect(await saveRoadmap(PAY_1, 1)).toMatchObject(off(/switched off/));
    expect([codeOf(await read()), (await open('dev', PAY_1)).reading?.revision]).toEqual(['ok', 1]);

    await save({ pillars: { ...initialRoleSettings.pillars, launches: 'off', portfolio: 'off' } });
    expect(await app.ask('dev', 'launch.open', { issueId: PAY_1, timeZone: 'UTC' })).toMatchObject(
      off(/^Launch readiness is switched off/),
    );
    expect(await app.ask('pat', 'launch.preview', { issueId: PAY_1, plan })).toMatchObject(off(/switched off/));
    expect(await app.ask('pat', 'launch.start', { issueId: OPS_1, plan })).toMatchObject(off(/switched off/));
    expect(await askAct(app, 'dev', reading, 'docs.published', { kind: 'tick', evidence: [] })).toMatchObject(
      off(/switched off/),
    );
    expect(await read()).toMatchObject(off(/^Portfolio rollups are switched off on this site/));
    expect(await openRoadmap(PAY_1)).toMatchObject({
      ok: true,
      value: { saved: { answers: { problem: 'Top-ups fail 0' } } },
    });

    await save({ pillars: initialRoleSettings.pillars });
    expect((await open('dev', PAY_1)).reading).toMatchObject({ revision: 1, launch: { status: 'planned' } });
  });

  test('a project refuses alone; a pillar on pilot works only where the project is on pilot', async () => {
    await save({ projects: { [PAY]: project({ rollout: 'off' }) } });
    expect([codeOf(await openRoadmap(PAY_1)), codeOf(await openRoadmap(OPS_1))]).toEqual(['switched-off', 'ok']);
    const pillars = { ...initialRoleSettings.pillars, roadmap: 'pilot' } as const;
    await save({ pillars, projects: { [PAY]: project({ rollout: 'pilot' }) } });
    expect([codeOf(await openRoadmap(PAY_1)), codeOf(await openRoadmap(OPS_1))]).toEqual(['ok', 'switched-off']);
  });
});

describe('saving settings', () => {
  test('over somebody else’s is refused as busy, and theirs stay', async () => {
    const { settings } = await app.call('sam', 'settings.open', {});
    const both = await Promise.all(
      ['release-managers', 'legal'].map((name) =>
        app.ask('sam', 'settings.save', { baseRevision: 0, settings: { ...settings, releaseManagers: [group(name)] } }),
      ),
    );
    expect(both.map(codeOf).sort()).toEqual(['busy', 'ok']);
    const landed = both[0]?.ok ? 'release-managers' : 'legal';
    const stored = await app.call('sam', 'settings.open', {});
    expect(stored).toMatchObject({ revision: 1, settings: { releaseManagers: [{ name: landed }] } });
    expect(stored.projects.map(({ key }) => key)).toEqual(['OPS', 'PAY']);
  });

  test('that name what no setting is are refused at the path, and nothing is stored', async () => {
    const settings = { ...initialRoleSettings, releaseManagers: [{ kind: 'person', accountId: 'rhea' }] };
    // A page can send anything: this is no settings by the contract.
    const answer = await app.ask('sam', 'settings.save', { baseRevision: 0, settings: settings as never });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', problems: [{ path: 'settings/releaseManagers/0/kind' }] },
    });
    expect((await app.call('sam', 'settings.open', {})).revision).toBe(0);
  });

  test('shows the names of those whom it names', async () => {
    const functionLeads = {
      Legal: {
        lead: { kind: 'person', accountId: 'lena' } as const,
        delegate: { accountId: 'luis', untilOn: '2026-04-01' },
      },
    };
    await save({ projects: { [PAY]: project({ functionLeads }) } });
    expect((await app.call('sam', 'settings.open', {})).people).toMatchObject({
      lena: { displayName: 'Lena' },
      luis: { displayName: 'Luis' },
    });
  });
});
