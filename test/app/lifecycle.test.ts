import { hostClock } from '../../local/clock';
import { ROLE_IDS } from '../../local/jira/standard-permissions';
import { APP_ACCOUNT_ID } from '../../local/jira/standard-configuration';
import { mirrorKey } from '../../src/domain/mirror/mirror-key';
import { act, evidenceOf, launchPlan, startLaunch } from '../support/launch-steps';
import { LAUNCH_DAY } from '../support/launch-company';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const PAY_1 = '10001';
const [PAY, OPS] = ['10000', '20000'];

let app: RunningApp;

/** PAY-1 has a roadmap item of Dev's and a launch, both mirrored. */
beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('dev')
    .project('PAY', { administrators: ['pat'], members: ['dev'] })
    .project('OPS', { administrators: ['pat'], members: ['dev'] })
    .issue('PAY-1', { type: 'epic', summary: 'Wallet top-up' })
    .open();
  app = await runApp(site);
  await save(0, { problem: 'Top-ups fail', decisionOwner: 'dev' });
  await startLaunch(app, 'pat', PAY_1, launchPlan('T3', '2026-06-15'));
  await app.host.idle();
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const save = (baseRevision: number, answers: Readonly<Record<string, string>>) =>
  app.call('dev', 'roadmap.save', { issueId: PAY_1, baseRevision, templateId: 'outcome', answers, timeZone: 'UTC' });
const openRoadmap = (issueId = PAY_1) => app.call('dev', 'roadmap.open', { issueId, timeZone: 'UTC' });
const openLaunch = (issueId = PAY_1) => app.call('dev', 'launch.open', { issueId, timeZone: 'UTC' });
const screens = (path: string, body?: unknown) => app.jira.as('pat').post(`/_host/jira/${path}`, body);
const moveTo = (key: string, projectKey: string) => screens(`issue/${key}/move`, { project: { key: projectKey } });

/** Entries as they are kept: who did what, and in which project the issue was then. */
async function entries(): Promise<readonly string[]> {
  const { records } = await app.call('sam', 'storage.export', { from: null });
  return records.flatMap((record) => {
    const entry = record as { record: string; entityId: string; operation: string; projectId: string }; // the export's documented format
    return entry.record === 'entry' ? [`${entry.entityId} ${entry.operation} ${entry.projectId}`] : [];
  });
}

const FIRST_ENTRIES = [`launch:${PAY_1}:1 launch.start ${PAY}`, `roadmap:${PAY_1} roadmap.save ${PAY}`];
const MOVED_ENTRIES = [
  `launch:${PAY_1}:1 launch.start ${PAY}`,
  `launch:${PAY_1}:1 issue.moved ${OPS}`,
  `roadmap:${PAY_1} roadmap.save ${PAY}`,
  `roadmap:${PAY_1} issue.moved ${OPS}`,
];

/** Lets that many days pass, with what is due in them once. */
async function pass(days: number): Promise<void> {
  hostClock.setTo(new Date(Date.now() + days * 86_400_000));
  await app.host.runSchedule('daily');
  await app.host.idle();
}

describe('a moved issue', () => {
  test('keeps its item and launch under its new key, and their mirrors follow', async () => {
    expect(await moveTo('PAY-1', 'OPS')).toMatchObject({ status: 200, body: { key: 'OPS-1' } });
    await app.host.idle();
    const [roadmap, launch] = [await openRoadmap(), await openLaunch()];
    expect(roadmap).toMatchObject({
      issue: { key: 'OPS-1' },
      saved: { answers: { problem: 'Top-ups fail' } },
      mirror: { kind: 'current' },
    });
    expect(launch).toMatchObject({ reading: { launch: { status: 'planned' } }, mirror: { kind: 'current' } });
    expect(await entries()).toEqual(MOVED_ENTRIES);
  });

  test('is recorded once though its event came twice', async () => {
    app.host.faults.add({ kind: 'event-duplicate' });
    await moveTo('PAY-1', 'OPS');
    await app.host.idle();
    expect(await entries()).toEqual(MOVED_ENTRIES);
  });

  test('whose event was lost is found by the next reconciliation', async () => {
    app.host.faults.add({ kind: 'event-lost' });
    await moveTo('PAY-1', 'OPS');
    await app.host.idle();
    expect(await entries()).toEqual(FIRST_ENTRIES);
    await pass(1);
    expect(await entries()).toEqual(MOVED_ENTRIES);
  });

  test('that is back when the late event of its move arrives stays where it is', async () => {
    app.host.faults.add({ kind: 'event-late', delaySeconds: 180 }, { times: 1 });
    await moveTo('PAY-1', 'OPS');
    await moveTo('OPS-1', 'PAY');
    await app.host.idle();
    hostClock.setTo(new Date(Date.now() + 200_000));
    await app.host.idle();
    expect(await entries()).toEqual(FIRST_ENTRIES);
    expect((await openRoadmap()).issue.key).toBe('PAY-2');
  });
});

test('a cloned issue starts empty; the properties that Jira copied are recognised, and removed', async () => {
  const { body } = await screens('issue/PAY-1/clone');
  const cloneId = String(body.id);
  const [roadmap, launch] = [await openRoadmap(cloneId), await openLaunch(cloneId)];
  expect(roadmap).toMatchObject({
    issue: { key: 'PAY-2' },
    saved: { revision: 0, answers: {} },
    mirror: { kind: 'cloned' },
  });
  expect(launch).toMatchObject({ reading: null, mirror: { kind: 'cloned' } });

  await app.host.idle();
  const properties = await app.jira.as('dev').get(`issue/${cloneId}/properties`);
  expect(properties.body).toEqual({ keys: [] });
  expect((await openRoadmap(cloneId)).mirror.kind).toBe('absent');
  expect((await openRoadmap()).mirror.kind).toBe('current');
  expect(await entries()).toEqual(FIRST_ENTRIES);
});

describe('a deleted issue', () => {
  const remove = () => app.jira.as('pat').delete('issue/PAY-1');
  const DELETED_ENTRIES = [
    `launch:${PAY_1}:1 launch.start ${PAY}`,
    `launch:${PAY_1}:1 issue.deleted ${PAY}`,
    `roadmap:${PAY_1} roadmap.save ${PAY}`,
    `roadmap:${PAY_1} issue.deleted ${PAY}`,
  ];

  test('leaves a tombstone and can’t be opened; thirty days later nothing of it is kept', async () => {
    await remove();
    await app.host.idle();
    expect(await app.ask('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await entries()).toEqual(DELETED_ENTRIES);
    await pass(29);
    expect(await entries()).toEqual(DELETED_ENTRIES);
    await pass(2);
    const { records } = await app.call('sam', 'storage.export', { from: null });
    expect(records).toEqual([{ record: 'gantry-export', version: 1 }]);
  });

  test('is buried once though its event came twice', async () => {
    app.host.faults.add({ kind: 'event-duplicate' });
    await remove();
    await app.host.idle();
    expect(await entries()).toEqual(DELETED_ENTRIES);
  });

  test('that is there after all when it would be purged gets its item back', async () => {
    const record = app.site.store.issues.get(Number(PAY_1));
    if (!record) throw new Error('PAY-1 is gone.');
    await remove();
    await app.host.idle();
    app.site.store.write([{ put: 'issues', record }]);
    await pass(31);
    expect((await entries()).filter((entry) => entry.includes('issue.restored'))).toHaveLength(2);
    await pass(31);
    expect(await openRoadmap()).toMatchObject({
      saved: { answers: { problem: 'Top-ups fail' } },
      mirror: { kind: 'current' },
    });
  });

  test('whose event was lost is kept: only Jira’s own word, never an absence, ends an item', async () => {
    app.host.faults.add({ kind: 'event-lost' });
    await remove();
    await pass(1);
    await pass(60);
    expect(await entries()).toEqual(FIRST_ENTRIES);
  });
});

test('a deleted project, of which no issue event tells, ends no item by itself', async () => {
  await app.jira.as('sam').post('/_host/jira/project/PAY/delete');
  await pass(1);
  await pass(60);
  expect(await entries()).toEqual(FIRST_ENTRIES);
});

test('while administrators keep the app out of a project nothing is lost, and its work goes on when they let it in again', async () => {
  const admin = app.jira.as('pat');
  await admin.delete(`project/PAY/role/${ROLE_IDS.apps}?user=${APP_ACCOUNT_ID}`);
  await pass(1);
  await pass(60);
  expect(await openRoadmap()).toMatchObject({
    saved: { answers: { problem: 'Top-ups fail' } },
    mirror: { kind: 'current' },
  });
  await save(1, { problem: 'Top-ups fail on weekends' });
  // Out of the project, the app can't put right what somebody forges meanwhile.
  await app.jira.as('dev').put(`issue/PAY-1/properties/${mirrorKey.roadmap}`, { horizon: 'Now' });
  expect((await openRoadmap()).mirror.kind).toBe('forged');
  await app.host.idle();
  expect((await openRoadmap()).mirror.kind).toBe('forged');

  await admin.post(`project/PAY/role/${ROLE_IDS.apps}`, { user: [APP_ACCOUNT_ID] });
  await openRoadmap();
  await app.host.idle();
  expect(await openRoadmap()).toMatchObject({ saved: { revision: 2 }, mirror: { kind: 'current' } });
});

test('a person whose account was closed is taken out of everything that is stored, and the work stays', async () => {
  const { reading } = await openLaunch();
  if (!reading) throw new Error('There is no launch.');
  await act(app, 'dev', reading, 'docs.published', { kind: 'tick', evidence: [evidenceOf.url] });
  await app.call('dev', 'roadmap.saveDraft', {
    issueId: PAY_1,
    baseRevision: 1,
    templateId: 'outcome',
    answers: { problem: 'half a sen' },
  });
  const stored = async () => JSON.stringify(await app.call('sam', 'storage.export', { from: null }));
  expect(await stored()).toContain('"dev"');

  app.host.closedAccounts.add('dev');
  await app.host.runSchedule('weekly');
  const after = await stored();
  expect(after).not.toContain('"dev"');
  expect(after).toContain('"pat"');
  expect(await app.call('pat', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' })).toMatchObject({
    saved: { answers: { problem: 'Top-ups fail', decisionOwner: 'erased' }, updatedBy: 'erased' },
    draft: null,
  });
  const launch = await app.call('pat', 'launch.open', { issueId: PAY_1, timeZone: 'UTC' });
  expect(launch.reading?.launch.items['docs.published']).toMatchObject({ state: 'done', evidence: [{ by: 'erased' }] });
});

test('a repair that Jira refuses for now is done when Jira answers again', async () => {
  const property = `issue/PAY-1/properties/${mirrorKey.roadmap}`;
  await app.jira.as('dev').put(property, { horizon: 'Now' });
  await openRoadmap();
  app.host.faults.add({ kind: 'jira-429', reason: 'jira-burst-based', retryAfterSeconds: 30 }, { times: 1 });
  await app.host.idle();
  expect((await app.jira.as('dev').get(property)).body.value).toEqual({ horizon: 'Now' });
  hostClock.setTo(new Date(Date.now() + 60_000));
  await app.host.idle();
  expect((await openRoadmap()).mirror.kind).toBe('current');
});
