import { ROLE_IDS } from '../../local/jira/standard-permissions';
import type { Answer } from '../../src/contract/error';
import {
  initialRoleSettings,
  plainProjectSettings,
  type ProjectSettings,
  type RoleSettings,
} from '../../src/domain/role/roles';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const [PAY, OPS] = ['10000', '20000'];
const PAY_1 = '10001';

let app: RunningApp;

beforeEach(async () => {
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('olga')
    .user('dev')
    .group('legal', ['dev'])
    .project('PAY', { administrators: ['pat'], members: ['dev', 'sam'] })
    .project('OPS', { administrators: ['olga'], members: ['dev', 'sam'] })
    .issue('PAY-1', { type: 'epic' })
    .open();
  app = await runApp(site);
});

afterEach(() => app.close());

const legal = { kind: 'group', groupId: 'group-legal', name: 'legal' } as const;
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);
const stored = async () => (await app.call('sam', 'settings.open', {})).settings;
const own = (part: Partial<ProjectSettings>): ProjectSettings => ({ ...plainProjectSettings, ...part });
const save = (who: string, projectId: string, settings: ProjectSettings, base = plainProjectSettings) =>
  app.ask(who, 'settings.saveProject', { projectId, base, settings });
const saveSite = async (change: Partial<RoleSettings>) => {
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: { ...settings, ...change } });
};

describe('a project’s administrator', () => {
  test('reads and changes their own project’s settings, and nobody else’s', async () => {
    await saveSite({ productOps: [legal], projects: { [OPS]: own({ releaseManagers: [legal] }) } });
    const view = await app.call('pat', 'settings.openProject', { projectId: PAY });
    expect(view).toMatchObject({ project: { key: 'PAY' }, settings: plainProjectSettings, mayPilot: false });
    expect(JSON.stringify(view)).not.toMatch(/legal|OPS/);
    expect(codeOf(await app.ask('pat', 'settings.openProject', { projectId: OPS }))).toBe('not-found');
    expect(codeOf(await save('pat', OPS, own({ rollout: 'off' })))).toBe('not-found');
    expect(codeOf(await save('dev', PAY, own({ rollout: 'off' })))).toBe('forbidden');

    const functionLeads = { Legal: { lead: { kind: 'person', accountId: 'dev' } as const } };
    expect(await save('pat', PAY, own({ releaseManagers: [legal], functionLeads }))).toMatchObject({ ok: true });
    expect(await stored()).toEqual({
      ...initialRoleSettings,
      productOps: [legal],
      projects: { [OPS]: own({ releaseManagers: [legal] }), [PAY]: own({ releaseManagers: [legal], functionLeads }) },
    });
    expect((await app.call('pat', 'settings.openProject', { projectId: PAY })).people).toMatchObject({
      dev: { displayName: 'Dev' },
    });
  });

  test('switches Gantry off in the project and on again, and leaves a pilot but doesn’t join one', async () => {
    const openRoadmap = () => app.ask('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' });
    await save('pat', PAY, own({ rollout: 'off' }));
    expect(codeOf(await openRoadmap())).toBe('switched-off');
    await save('pat', PAY, own({ rollout: 'on' }), own({ rollout: 'off' }));
    expect(codeOf(await openRoadmap())).toBe('ok');

    expect(await save('pat', PAY, own({ rollout: 'pilot' }))).toMatchObject({
      ok: false,
      error: {
        code: 'forbidden',
        message: expect.stringMatching(/for Jira administrators to say\. Nothing was saved/),
      },
    });
    expect(codeOf(await save('sam', PAY, own({ rollout: 'pilot' })))).toBe('ok');
    const pilot = own({ rollout: 'pilot' });
    expect(codeOf(await save('pat', PAY, { ...pilot, releaseManagers: [legal] }, pilot))).toBe('ok');
    expect(codeOf(await save('pat', PAY, own({}), { ...pilot, releaseManagers: [legal] }))).toBe('ok');
  });
});

describe('saves at the same time', () => {
  test('of two projects and of the site lose nothing of each other', async () => {
    const before = await app.call('sam', 'settings.open', {});
    const [pay, ops] = await Promise.all([
      save('pat', PAY, own({ releaseManagers: [legal] })),
      save('olga', OPS, own({ rollout: 'off' })),
    ]);
    expect([codeOf(pay), codeOf(ops)]).toEqual(['ok', 'ok']);
    const late = { baseRevision: before.revision, settings: { ...before.settings, productOps: [legal] } };
    expect(codeOf(await app.ask('sam', 'settings.save', late))).toBe('busy');
    expect((await stored()).projects).toEqual({
      [PAY]: own({ releaseManagers: [legal] }),
      [OPS]: own({ rollout: 'off' }),
    });
  });

  test('of the same project: the second is told, and the first stays', async () => {
    await save('pat', PAY, own({ releaseManagers: [legal] }));
    expect(await save('pat', PAY, own({ rollout: 'off' }))).toMatchObject({
      ok: false,
      error: { code: 'busy', message: expect.stringMatching(/^Somebody else changed this project’s settings/) },
    });
    expect((await stored()).projects[PAY]).toEqual(own({ releaseManagers: [legal] }));
  });
});

describe('a project role that settings name', () => {
  const start = (who: string) =>
    app.call(who, 'launch.open', { issueId: PAY_1, timeZone: 'UTC' }).then(({ rights }) => rights.isReleaseManager);
  const rename = (roleId: string, name: string) => {
    const role = app.site.store.roles.get(roleId);
    if (role) app.site.store.write([{ put: 'roles', record: { ...role, name } }]);
  };

  test('is held after it was renamed, and not by those of another role that got its name', async () => {
    const member = { kind: 'projectRole', roleId: ROLE_IDS.members, name: 'Member' } as const;
    await saveSite({ releaseManagers: [member] });
    expect([await start('dev'), await start('pat')]).toEqual([true, false]);
    rename(ROLE_IDS.members, 'Contributor');
    rename(ROLE_IDS.administrators, 'Member');
    expect([await start('dev'), await start('pat')]).toEqual([true, false]);
  });
});
