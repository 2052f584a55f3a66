import { hostClock } from '../../local/clock';
import type { StoredUser } from '../../local/jira/state/model';
import { withShippedVersions } from '../../src/domain/launch-versions/shipped-versions';
import { strayVersions, versionRows } from '../../src/domain/launch-versions/version-findings';
import { LAUNCH_DAY } from '../support/launch-company';
import { act, evidenceOf, launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

/** The rows of docs/launch-lifecycle.md. PAY-1 is launched on 15 June with version 800000, which is due that day; Olga owns what Docs does. */
const PAY_1 = '10001';
const PAY_2 = '10002';
const [PAY, OPS] = ['10000', '20000'];
const VERSION = '800000';
/** In the shape by which storage knows that a value is a person. */
const OLGA = '712020:olga';

let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('rhea')
    .user(OLGA)
    .user('dev')
    .group('release-managers', ['rhea'])
    .project('PAY', { administrators: ['pat'], members: ['rhea', OLGA, 'dev'] })
    .project('OPS', { administrators: ['pat'], members: ['rhea', OLGA, 'dev'] })
    .version('PAY', 'Payments 4.5', { releaseOn: '2026-06-15' })
    .issue('PAY-1', { type: 'epic', summary: 'Wallet top-up' })
    .issue('PAY-2', { type: 'epic', summary: 'Saved cards' })
    .open();
  app = await runApp(site);
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  const named = {
    ...settings,
    releaseManagers: [{ kind: 'group' as const, groupId: 'group-release-managers', name: 'release-managers' }],
    projects: {
      [PAY]: {
        releaseManagers: [],
        ownerRoles: {},
        functionLeads: { Docs: { lead: { kind: 'person' as const, accountId: OLGA } } },
        rollout: 'on' as const,
      },
    },
  };
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: named });
  await startLaunch(app, 'rhea', PAY_1, launchPlan('T2', '2026-06-15', { versionIds: [VERSION] }));
  await app.host.idle();
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const readPage = (projectId: string | null = null, who = 'rhea') =>
  app.call(who, 'launches.read', { projectId, timeZone: 'UTC' });
const launchesIn = async (projectId: string | null = null, who = 'rhea') =>
  (await readPage(projectId, who)).rows.map(({ entityId }) => entityId);
const open = (who = 'rhea', issueId = PAY_1) => app.call(who, 'launch.open', { issueId, timeZone: 'UTC' });
const screens = (path: string, body?: unknown) => app.jira.as('pat').post(`/_host/jira/${path}`, body);

async function readingOf(who = 'rhea') {
  const { reading } = await open(who);
  if (!reading) throw new Error('PAY-1 has no launch.');
  return reading;
}

/** Lets that many days pass, with what is due in them once. */
async function pass(days: number): Promise<void> {
  hostClock.setTo(new Date(Date.now() + days * 86_400_000));
  await app.host.runSchedule('daily');
  await app.host.idle();
}

/** What the versions tab tells of a project. */
async function versionsOf(projectId: string) {
  const { rows, today } = await readPage();
  const own = rows.filter((row) => row.projectId === projectId);
  const read = await app.call('rhea', 'launchVersions.read', {
    projectId,
    issueIds: [],
    versionIds: own.flatMap(({ versionIds }) => versionIds),
  });
  const launches = withShippedVersions(own, read.fixVersionsOf);
  const versions = read.versions ?? [];
  return {
    findings: versionRows(versions, launches, today).map(({ version, findings }) => [
      version.name,
      ...findings.map(({ kind }) => kind),
    ]),
    strays: strayVersions(versions, read.elsewhere, launches).map(({ version }) => version?.name ?? 'gone'),
  };
}

const editVersion = (body: object) => app.jira.as('pat').put(`version/${VERSION}`, body);

function changeUser(accountId: string, changed: Partial<StoredUser>): void {
  const record = app.site.store.users.get(accountId);
  if (!record) throw new Error(`There is no ${accountId}.`);
  app.site.store.write([{ put: 'users', record: { ...record, ...changed } }]);
}

describe('the issue', () => {
  test('moves: its launch goes on in the new project, and the version that stayed behind is named', async () => {
    await screens('issue/PAY-1/move', { project: { key: 'OPS' } });
    await app.host.idle();
    expect(await launchesIn(PAY)).toEqual([]);
    expect(await launchesIn(OPS)).toEqual([`launch:${PAY_1}:1`]);
    expect(await open()).toMatchObject({ issue: { key: 'OPS-1' }, reading: { launch: { status: 'planned' } } });
    expect(await versionsOf(OPS)).toEqual({ findings: [], strays: ['Payments 4.5'] });
  });

  test('moves where nobody may see it: the launch is hidden with it, and kept', async () => {
    const moved = await screens('issue/PAY-1/move', { project: { key: 'OPS' } });
    expect(moved.status).toBe(200);
    await app.host.idle();
    const project = app.site.store.projects.get(OPS);
    if (!project) throw new Error('There is no OPS.');
    const nobody = Object.fromEntries(Object.keys(project.roles).map((role) => [role, { userIds: [], groupIds: [] }]));
    app.site.store.write([{ put: 'projects', record: { ...project, roles: nobody } }]);
    expect(await launchesIn()).toEqual([]);
    await pass(60);
    app.site.store.write([{ put: 'projects', record: project }]);
    expect(await launchesIn()).toEqual([`launch:${PAY_1}:1`]);
  });

  test('is cloned: the clone has no launch, and search is told none', async () => {
    const { body } = await screens('issue/PAY-1/clone');
    await app.host.idle();
    expect((await open('rhea', String(body.id))).reading).toBeNull();
    expect(await launchesIn()).toEqual([`launch:${PAY_1}:1`]);
    const properties = await app.jira.as('dev').get(`issue/${String(body.id)}/properties`);
    expect(properties.body).toEqual({ keys: [] });
  });

  test('is deleted: the launch leaves every list, is kept for thirty days and then purged', async () => {
    await app.jira.as('pat').delete('issue/PAY-1');
    await app.host.idle();
    expect(await launchesIn()).toEqual([]);
    const kept = async () => JSON.stringify(await app.call('sam', 'storage.export', { from: null }));
    expect(await kept()).toContain(`launch:${PAY_1}:1`);
    await pass(31);
    expect(await kept()).not.toContain(`launch:${PAY_1}:1`);
  });

  test('is there after all when it would be purged: the launch is back as it was', async () => {
    const record = app.site.store.issues.get(Number(PAY_1));
    if (!record) throw new Error('PAY-1 is gone.');
    const before = await readingOf();
    await app.jira.as('pat').delete('issue/PAY-1');
    await app.host.idle();
    app.site.store.write([{ put: 'issues', record }]);
    await pass(31);
    expect(await launchesIn()).toEqual([`launch:${PAY_1}:1`]);
    expect((await readingOf()).launch).toEqual(before.launch);
  });
});

test('the project is deleted: the launch is kept, an administrator is told that its issue is missing, and gives it up', async () => {
  await app.jira.as('sam').post('/_host/jira/project/PAY/delete');
  await pass(1);
  expect(await launchesIn()).toEqual([]);
  const { absences } = await app.call('sam', 'storage.absences', {});
  expect(absences).toMatchObject([
    { issueId: PAY_1, launch: { status: 'planned', launchOn: '2026-06-15', tier: 'T2' } },
  ]);
  await pass(60);
  const stored = JSON.stringify(await app.call('sam', 'storage.export', { from: null }));
  expect(stored).toContain(`launch:${PAY_1}:1`);
  expect(stored).not.toContain('issue.deleted');
  await app.call('sam', 'storage.giveUp', { issueIds: [PAY_1] });
  expect(JSON.stringify(await app.call('sam', 'storage.export', { from: null }))).toContain('issue.deleted');
});

describe('its version', () => {
  test.each<[string, object, readonly string[]]>([
    ['is renamed: nothing differs, the new name is shown', { name: 'Payments 5.0' }, ['Payments 5.0']],
    ['gets another date', { releaseDate: '2026-06-22' }, ['Payments 4.5', 'date differs']],
    ['loses its date', { releaseDate: null }, ['Payments 4.5', 'no date']],
    ['is released early', { released: true }, ['Payments 4.5', 'released early']],
    ['is archived', { archived: true }, ['Payments 4.5', 'archived']],
  ])('%s', async (_, body, expected) => {
    const before = await readingOf();
    expect((await editVersion(body)).status).toBe(200);
    await app.host.idle();
    expect(await versionsOf(PAY)).toEqual({ findings: [expected], strays: [] });
    expect(await readingOf()).toEqual({
      ...before,
      assessment: { ...before.assessment, assessedAt: expect.any(String) },
    });
  });

  test('is deleted: the launch names a version that isn’t there, and says so', async () => {
    app.site.store.write([{ drop: 'versions', id: VERSION }]);
    expect(await versionsOf(PAY)).toEqual({ findings: [], strays: ['gone'] });
    expect((await readingOf()).launch.versionIds).toEqual([VERSION]);
  });

  test('stands alone once the launch is cancelled', async () => {
    const { entityId, revision } = await readingOf();
    const cancelled = { issueId: PAY_1, entityId, baseRevision: revision, to: 'cancelled' as const, reason: 'No.' };
    await app.call('rhea', 'launch.changeStatus', cancelled);
    expect(await versionsOf(PAY)).toEqual({ findings: [['Payments 4.5', 'no launch']], strays: [] });
    expect(await launchesIn()).toEqual([`launch:${PAY_1}:1`]);
  });
});

describe('an owner', () => {
  const docs = 'docs.published';

  test('is deactivated: they stay the owner, are found as one who left, and no verdict changes', async () => {
    const before = await readingOf();
    expect(before.launch.items[docs]?.ownerId).toBe(OLGA);
    changeUser(OLGA, { active: false });
    const { rows } = await readPage();
    const accountIds = rows.flatMap(({ ownerIds }) => ownerIds);
    expect(await app.call('rhea', 'launchOwners.left', { accountIds })).toMatchObject({
      left: [{ accountId: OLGA }],
    });
    const { reading, people } = await open();
    expect(people[OLGA]).toMatchObject({ active: false });
    expect(reading?.assessment).toEqual({ ...before.assessment, assessedAt: expect.any(String) });
  });

  test('closes their account: the item stands without a name, and anybody who may edit can take it', async () => {
    app.host.closedAccounts.add(OLGA);
    await app.host.runSchedule('weekly');
    await app.host.idle();
    expect((await readPage()).rows[0]?.ownerIds).toContain('erased');
    const reading = await readingOf();
    const taken = await act(app, 'dev', reading, docs, { kind: 'set owner', ownerId: 'dev' });
    expect(taken.launch.items[docs]?.ownerId).toBe('dev');
  });
});

describe('the release manager', () => {
  const decide = async (who: string) => {
    const { entityId, revision } = await readingOf();
    const decision = { outcome: 'go' as const, condition: null, rationale: 'Tested.', votes: [] };
    return app.ask(who, 'launch.decide', { issueId: PAY_1, entityId, baseRevision: revision, decision });
  };

  test('is gone: the launch goes on, its administrators keep it moving, and a newly named one decides', async () => {
    const group = app.site.store.groups.get('group-release-managers');
    if (!group) throw new Error('There is no such group.');
    app.site.store.write([{ put: 'groups', record: { ...group, memberIds: [] } }]);
    expect(await launchesIn()).toEqual([`launch:${PAY_1}:1`]);
    expect(await decide('rhea')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const reading = await readingOf('dev');
    await act(app, 'dev', reading, 'docs.published', { kind: 'tick', evidence: [evidenceOf.url] });
    const { entityId, revision } = await readingOf();
    const moved = { issueId: PAY_1, entityId, baseRevision: revision, launchOn: '2026-06-22', reason: 'Hand-over.' };
    expect(await app.call('pat', 'launch.moveDate', { ...moved, confirmed: true })).toMatchObject({ kind: 'moved' });

    app.site.store.write([{ put: 'groups', record: { ...group, memberIds: ['dev'] } }]);
    expect(await decide('dev')).toMatchObject({ ok: true });
  });
});

test('its checklist is archived: the launch keeps every item, and new launches aren’t offered it', async () => {
  const from = { kind: 'copy' as const, checklistId: 'builtin.launch', name: 'Payments' };
  const { checklistId } = await app.call('sam', 'checklist.create', { from });
  const { revision } = await app.call('sam', 'checklist.publish', { checklistId, baseRevision: 1, note: '' });
  const plan = { ...launchPlan('T2', '2026-06-15'), checklistId };
  const started = await startLaunch(app, 'rhea', PAY_2, plan);
  await app.call('sam', 'checklist.archive', { checklistId, baseRevision: revision, isArchived: true });

  const { reading } = await open('rhea', PAY_2);
  expect(reading?.launch).toEqual(started.launch);
  expect(await launchesIn()).toHaveLength(2);
  const again = await app.ask('rhea', 'launch.preview', { issueId: PAY_1, plan });
  expect(again).toMatchObject({ ok: false });
});
