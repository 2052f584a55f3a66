import { hostClock } from '../../local/clock';
import type { Answer } from '../../src/contract/error';
import type { LaunchReading } from '../../src/contract/launch';
import type { InputOf } from '../../src/contract/operations';
import { LAUNCH_DAY, launchCompany, PAY } from '../support/launch-company';
import { launchPlan, startLaunch } from '../support/launch-steps';
import type { RunningApp } from '../support/running-app';

let app: RunningApp;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  app = await launchCompany();
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.code);
const pathsOf = (answer: Answer<unknown>) => (answer.ok ? [] : (answer.error.problems ?? []).map(({ path }) => path));
const at = ({ entityId, revision }: LaunchReading) => ({ issueId: PAY(1), entityId, baseRevision: revision });
const EU = { key: 'eu', name: 'Europe', wave: 1, delayDays: 0 };
const JP = { key: 'jp', name: 'Japan', wave: 2, delayDays: 14 };

async function saveSettings(change: Partial<InputOf<'settings.save'>['settings']>) {
  const { revision, settings } = await app.call('sam', 'settings.open', {});
  await app.call('sam', 'settings.save', { baseRevision: revision, settings: { ...settings, ...change } });
}

describe('owners', () => {
  test('come from the project’s owner roles before its function leads, and as chosen in the preview before both', async () => {
    const { settings } = await app.call('sam', 'settings.open', {});
    const project = settings.projects['10000'];
    if (project === undefined) throw new Error('no such project');
    await saveSettings({ projects: { '10000': { ...project, ownerRoles: { SRE: 'dev', Legal: 'crew1' } } } });
    const plan = launchPlan('T2', '2026-06-15', {
      owners: { 'engineering.on-call': 'crew2', 'docs.published': 'dev' },
    });
    const { items, people } = await app.call('rhea', 'launch.preview', { issueId: PAY(1), plan });
    const { launch } = await startLaunch(app, 'rhea', PAY(1), plan);
    const owners = ['engineering.monitoring', 'engineering.on-call', 'legal.terms', 'docs.published', 'data.analytics'];
    expect(owners.map((id) => launch.items[id]?.ownerId)).toEqual(['dev', 'crew2', 'crew1', 'dev', null]);
    expect(items.find(({ itemId }) => itemId === 'engineering.on-call')?.ownerId).toBe('crew2');
    expect(people).toMatchObject({ crew2: { displayName: 'Crew2' } });
  });

  test('of what is settled by its owner’s own word aren’t the decision owner’s to choose', async () => {
    const plan = launchPlan('T2', '2026-06-15', { owners: { 'legal.terms': 'olga', 'docs.published': 'dev' } });
    const refused = await app.ask('olga', 'launch.start', { issueId: PAY(1), plan });
    expect([codeOf(refused), pathsOf(refused)]).toEqual(['forbidden', ['owners/legal.terms']]);
    const { items } = await app.call('olga', 'launch.preview', {
      issueId: PAY(1),
      plan: launchPlan('T2', '2026-06-15'),
    });
    const may = (id: string) => items.find(({ itemId }) => itemId === id)?.mayNameOwner;
    expect([may('legal.terms'), may('engineering.open-bugs'), may('docs.published')]).toEqual([false, false, true]);
  });
});

describe('waves', () => {
  test('wave 2 waits for a release manager’s word on wave 1, once that has begun', async () => {
    const plan = launchPlan('T3', '2026-03-16', { packs: ['region'], regions: [EU, JP] });
    let reading = await startLaunch(app, 'rhea', PAY(1), plan);
    const waits = 'region.previous-wave@jp.w2';
    const settled = () => reading.assessment.items.find(({ itemId }) => itemId === waits)?.settled;
    const exit = (who: string, met = true) =>
      app.ask(who, 'launch.exitWave', { ...at(reading), wave: 1, met, note: 'No alert for a week' });
    expect([codeOf(await exit('dev')), codeOf(await exit('olga')), settled()]).toEqual([
      'forbidden',
      'forbidden',
      false,
    ]);

    const exited = await exit('rhea');
    if (!exited.ok) throw new Error(exited.error.message);
    reading = exited.value.reading;
    expect([settled(), exited.value.people['rhea']?.displayName]).toEqual([true, 'Rhea']);
    // Rob looked at the launch before Rhea's word.
    expect(
      codeOf(
        await app.ask('rob', 'launch.exitWave', { ...at(reading), baseRevision: 1, wave: 1, met: false, note: 'No' }),
      ),
    ).toBe('busy');
    const back = await exit('rob', false);
    if (!back.ok) throw new Error(back.error.message);
    reading = back.value.reading;
    expect(settled()).toBe(false);
  });

  test('a region added later is shown with its items before they are made, by whoever may move the date', async () => {
    const reading = await startLaunch(
      app,
      'rhea',
      PAY(1),
      launchPlan('T2', '2026-06-15', { packs: ['region'], regions: [EU] }),
    );
    const change = (who: string, regions: readonly (typeof EU)[], confirmed: boolean) =>
      app.ask(who, 'launch.changeRegions', { ...at(reading), regions, reason: null, confirmed });
    const preview = await change('olga', [EU, JP], false);
    if (!preview.ok || preview.value.kind !== 'preview') throw new Error('no preview');
    const { added, moved, ended } = preview.value.changes;
    expect([added.length, moved, ended]).toEqual([7, [], []]);
    expect(preview.value.people).toMatchObject({ lena: { displayName: 'Lena' } });
    // Who decides on the issue may add a region, and not take one out.
    const refused = [await change('dev', [EU, JP], true), await change('olga', [JP], true)];
    expect(refused.map(codeOf)).toEqual(['forbidden', 'forbidden']);
    const changed = await change('olga', [EU, JP], true);
    expect(changed).toMatchObject({ ok: true, value: { kind: 'changed', reading: { revision: 2 } } });
  });
});

describe('versions and freezes', () => {
  async function versionOf(name: string): Promise<string> {
    const body = { name, projectId: 10000, releaseDate: '2026-06-15' };
    const { body: made } = await app.jira.as('pat').post('version', body);
    return String(made['id']);
  }

  test('a launch names versions of its own project only; their names and dates are read live', async () => {
    const versionId = await versionOf('Wallet 2');
    const { versions, freezes } = await app.call('vic', 'launch.surroundings', { issueId: PAY(1) });
    expect([versions, freezes]).toMatchObject([[{ versionId, name: 'Wallet 2', releaseOn: '2026-06-15' }], []]);
    const start = (versionIds: readonly string[]) =>
      app.ask('rhea', 'launch.start', { issueId: PAY(1), plan: launchPlan('T3', '2026-06-15', { versionIds }) });
    expect(pathsOf(await start(['99999']))).toEqual(['plan/versionIds']);
    const started = await start([versionId]);
    if (!started.ok) throw new Error(started.error.message);
    const change = (who: string, versionIds: readonly string[]) =>
      app.ask(who, 'launch.changeVersions', { ...at(started.value.reading), versionIds });
    expect(pathsOf(await change('rhea', [versionId, '99999']))).toEqual(['versionIds']);
    expect(codeOf(await change('dev', []))).toBe('forbidden');
    expect(await change('olga', [])).toMatchObject({ ok: true, value: { reading: { launch: { versionIds: [] } } } });
  });

  test('a project is told of its freezes, and of no other project’s', async () => {
    const freeze = {
      id: 'peak',
      name: 'Peak season',
      fromOn: '2026-11-20',
      toOn: '2026-12-31',
      projectIds: ['10000', '10001'],
    };
    await saveSettings({ freezeWindows: [freeze, { ...freeze, id: 'audit', projectIds: ['10001'] }] });
    const { freezes } = await app.call('vic', 'launch.surroundings', { issueId: PAY(1) });
    expect(freezes).toEqual([{ id: 'peak', name: 'Peak season', fromOn: '2026-11-20', toOn: '2026-12-31' }]);
  });
});

test('a launch doesn’t start with another version of the checklist than the one that was looked at', async () => {
  const plan = launchPlan('T3', '2026-06-15');
  const { checklistVersion } = await app.call('rhea', 'launch.preview', { issueId: PAY(1), plan });
  const start = (version: number) =>
    app.ask('rhea', 'launch.start', { issueId: PAY(1), plan, checklistVersion: version });
  expect(codeOf(await start(checklistVersion + 1))).toBe('busy');
  expect(codeOf(await start(checklistVersion))).toBe('ok');
});

test('a move says what it comes to before it is made, and is made only with a reason', async () => {
  const reading = await startLaunch(app, 'rhea', PAY(1), launchPlan('T3', '2026-06-15'));
  const move = (launchOn: string, reason: string | null, confirmed: boolean) =>
    app.ask('rhea', 'launch.moveDate', { ...at(reading), launchOn, reason, confirmed });
  expect(await move('2026-03-18', null, false)).toMatchObject({
    ok: true,
    value: { kind: 'preview', verdict: { now: 'On track', then: 'Not ready' }, noLongerOverdue: [] },
  });
  expect(pathsOf(await move('2026-03-18', null, true))).toEqual(['reason']);
  expect(await move('2026-03-18', 'A partner announces then', true)).toMatchObject({
    ok: true,
    value: { kind: 'moved' },
  });
});
