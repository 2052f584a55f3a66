import { hostClock } from '../../../local/clock';
import { APP_ACCOUNT_ID } from '../../../local/jira/standard-configuration';
import type { EmbeddedSite } from '../../../local/jira/embedded-site';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import { catchUpIndex } from '../../../src/usecases/index-upkeep/catch-up-index';
import { suspectProjects } from '../../../src/usecases/index-upkeep/check-suspects';
import { indexMarks, readMark } from '../../../src/usecases/index-upkeep/index-marks';
import { purgeHistory } from '../../../src/usecases/index-upkeep/purge-history';
import { spentInHour } from '../../../src/usecases/index-upkeep/spending';
import { tendIndex } from '../../../src/usecases/index-upkeep/work-on-index';
import { askForBuild, freshRows, openIndexRig, rowsOf, type IndexRig } from '../../support/index-rig';
import { buildSite } from '../../support/site-builder';

const NOON = '2026-06-01T12:00:00Z';
/** Three pages of a project, where that matters. */
const ISSUES = 230;
const FEW = 12;

let site: EmbeddedSite;
let rig: IndexRig;

async function open(given: Parameters<typeof openIndexRig>[1] = {}, issues = ISSUES): Promise<void> {
  const builder = buildSite()
    .user('pat', { administersJira: true })
    .project('PAY', { administrators: ['pat'] });
  builder.securityLevel('PAY', '70001', ['pat', APP_ACCOUNT_ID]).project('OPS', { administrators: ['pat'] });
  for (let n = 1; n <= issues; n += 1) builder.issue(`PAY-${n}`, { createdAt: Date.parse(NOON) - 90 * 86_400_000 });
  builder.issue('OPS-1').issue('OPS-2');
  site = await builder.open();
  rig = openIndexRig(site, given);
}

beforeEach(() => hostClock.setTo(new Date(NOON)));

afterEach(async () => {
  hostClock.reset();
  await site.close();
});

/** As pat, on Jira's own pages. */
async function asPat(method: string, path: string, body?: object): Promise<void> {
  const request = new Request(site.baseUrl + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const { status } = await site.handle(request, { kind: 'user', accountId: 'pat' });
  if (status >= 400) throw new Error(`${method} ${path}: ${status}`);
}

const remove = (key: string) => asPat('DELETE', `/rest/api/3/issue/${key}`);
const rename = (key: string, summary: string) => asPat('PUT', `/rest/api/3/issue/${key}`, { fields: { summary } });
const until = () => new Date(Date.now() + 10_000).toISOString();
const counts = async () =>
  Object.fromEntries((await rig.ports.index.counts(['10000', '20000'])).map((one) => [one.projectId, one.open]));
const points = async () => (await spentInHour(rig.ports)).spent;
const built = () => readMark(rig.ports.marks, indexMarks.built);
const same = async () => {
  const kept = await rowsOf(rig);
  expect(kept).toBe(await freshRows(site));
};

describe('the points of an hour', () => {
  test('stop a build, which goes on in the next hour where it was, and never cost more', async () => {
    await open({ pointsPerHour: 200 });
    await rig.work();
    expect(await built()).toBeNull();
    expect(await points()).toBeLessThanOrEqual(200);
    rig.asked.length = 0;
    await rig.pass();
    // The sweep alone: what keeps the index may cost more than what builds it.
    expect(rig.asked).toEqual(['POST /rest/api/3/search/jql']);

    for (let hour = 0; hour < 4; hour += 1) {
      await rig.pass(60);
      expect(await points()).toBeLessThanOrEqual(200);
    }
    expect(await built()).not.toBeNull();
    await same();
  });

  test.each([
    ['jira-quota-tenant-based', null, 60],
    ['jira-quota-global-based', 900, 15],
    ['jira-burst-based', null, 1],
  ] as const)(
    'that Jira refuses as %s (Retry-After: %p) keep the index at rest for so long',
    async (reason, retry, minutes) => {
      await open({}, FEW);
      const headers = { 'RateLimit-Reason': reason, ...(retry !== null && { 'Retry-After': String(retry) }) };
      rig.refuse(/search\/jql/, () => new Response('{}', { status: 429, headers }));
      await rig.work();
      const asked = rig.asked.length;
      const rest = await spentInHour(rig.ports);
      expect(Date.parse(rest.pausedUntil ?? '') - Date.parse(NOON)).toBeGreaterThan(minutes * 60_000 - 35_000);
      expect(Date.parse(rest.pausedUntil ?? '') - Date.parse(NOON)).toBeLessThan(minutes * 60_000 + 5_000);
      await rig.work();
      expect(rig.asked).toHaveLength(asked);
      await rig.pass(minutes);
      expect(await built()).not.toBeNull();
    },
  );
});

test('a build goes on behind the issue before, where the last one that it read was deleted meanwhile', async () => {
  await open({ pointsPerHour: 200 });
  await rig.work();
  const pass = await readMark(rig.ports.marks, indexMarks.pass);
  const [last, before] = pass?.behind ?? [];
  if (last === undefined || before === undefined) throw new Error('The build was to stop between two pages.');
  await remove(last);
  for (const event of rig.events) await rig.tell(event);
  for (let hour = 0; hour < 4; hour += 1) await rig.pass(60);
  expect(await counts()).toEqual({ 10000: ISSUES - 1, 20000: 2 });
  await same();
});

describe('the daily comparison', () => {
  test('finds a deleted issue of which no event told, by a handful of points', async () => {
    await open();
    await rig.work();
    await remove('PAY-117');
    await rig.pass(6 * 60);
    expect(await counts()).toEqual({ 10000: ISSUES, 20000: 2 });
    hostClock.setTo(new Date('2026-06-02T02:00:00Z'));
    const before = await points();
    await rig.work();
    expect(await counts()).toEqual({ 10000: ISSUES - 1, 20000: 2 });
    expect((await points()) - before).toBeLessThan(150);
    expect(await readMark(rig.ports.marks, indexMarks.lastCheck)).toMatchObject({ projects: 2, repaired: 1 });
    await same();
  });

  test('forgets what the app may not browse any more, and finds it again', async () => {
    await open({}, FEW);
    await rig.work();
    const { store } = site;
    const ops = store.projects.get('20000');
    if (ops === undefined) throw new Error('OPS is there.');
    store.write([{ put: 'projects', record: { ...ops, roles: {} } }]);
    await rig.pass(24 * 60);
    expect(await counts()).toEqual({ 10000: FEW, 20000: 0 });
    store.write([{ put: 'projects', record: ops }]);
    await rig.pass(24 * 60);
    expect(await counts()).toEqual({ 10000: FEW, 20000: 2 });
  });

  test('comes at once for a project that a view found to differ', async () => {
    await open({}, FEW);
    await rig.work();
    await remove('OPS-1');
    await suspectProjects(rig.ports, ['20000']);
    await rig.work();
    expect(await counts()).toEqual({ 10000: FEW, 20000: 1 });
  });
});

test('a deleted project, of which no event tells, is gone from the index within the hour', async () => {
  await open({}, FEW);
  await rig.work();
  await asPat('POST', '/_host/jira/project/OPS/delete');
  await rig.pass(61);
  expect(await rig.ports.indexWriter.projectIds()).toEqual(['10000']);
});

test('a rebuild finds what changed without a trace, and the index serves on meanwhile', async () => {
  await open({ pointsPerHour: 500 });
  await rig.work();
  const issue = site.store.issues.get(10_117);
  if (!issue) throw new Error('PAY-117 is there.');
  // As a change of a security scheme does: neither an event nor the date of the last change tells of it.
  site.store.write([{ put: 'issues', record: { ...issue, securityLevelId: '70001' } }]);
  await remove('PAY-118');
  await askForBuild(rig);
  await rig.work();
  expect(await catchUpIndex(rig.ports, { until: until() })).toMatchObject({ kind: 'ready' });
  for (let hour = 0; hour < 3; hour += 1) await rig.pass(60);
  expect(await readMark(rig.ports.marks, indexMarks.pass)).toBeNull();
  await same();
});

/** Jira answers the next search so. */
function refuse(status: number): void {
  rig.refuse(/search/, () => new Response('{}', { status }));
}

describe('a view', () => {
  test('is told that there is no index before the first is whole', async () => {
    await open({}, FEW);
    expect(await catchUpIndex(rig.ports, { until: until() })).toMatchObject({
      kind: 'not-ready',
      why: 'The portfolio’s index isn’t built yet, so the plan is read straight from Jira.',
    });
  });

  test('brings in what changed since, for a point and one for each change', async () => {
    await open({}, FEW);
    await rig.work();
    await rig.pass();
    await rename('PAY-3', 'Renamed');
    expect(await catchUpIndex(rig.ports, { until: until() })).toMatchObject({ missing: [], points: 2, requests: 1 });
    expect(await rig.ports.index.find(['10003'])).toMatchObject([{ summary: 'Renamed' }]);
  });

  test.each([
    ['the time is over', (): undefined => undefined, new Date(NOON).toISOString(), /took too long/],
    ['Jira limits requests', () => refuse(429), undefined, /is limiting requests/],
    ['Jira fails', () => refuse(503), undefined, /could not be asked/],
  ] as const)('says what it lacks where %s', async (_name, disturb, end, sentence) => {
    await open({}, FEW);
    await rig.work();
    disturb();
    expect(await catchUpIndex(rig.ports, { until: end ?? until() })).toMatchObject({
      kind: 'ready',
      missing: [expect.stringMatching(sentence)],
    });
  });

  test('says so where the hour’s points are spent, and the worker leaves it some', async () => {
    await open({ pointsPerHour: 440 });
    await rig.work();
    for (let n = 0; n < 12; n += 1) for (let i = 1; i <= 20; i += 1) await rename(`PAY-${i + n * 19}`, `Again ${n}`);
    const first = await catchUpIndex(rig.ports, { until: until() });
    expect(first).toMatchObject({ kind: 'ready', missing: [expect.stringMatching(/used up the points/)] });
    hostClock.setTo(new Date('2026-06-01T13:00:10Z'));
    expect(await catchUpIndex(rig.ports, { until: until() })).toMatchObject({ missing: [] });
  });
});

test('history older than the settings keep is forgotten once a day', async () => {
  await open({ historyDays: 30 }, FEW);
  await rig.work();
  await asPat('PUT', '/rest/api/3/issue/PAY-1', { fields: { duedate: '2026-07-01' } });
  await rig.pass();
  const past = async (): Promise<number> =>
    (
      await rig.ports.index.below({
        rootIds: ['10001'],
        links: [],
        until: until(),
        most: 10,
        past: { from: '2026-01-01T00:00:00.000Z' },
      })
    ).past.length;
  expect(await past()).toBe(1);
  hostClock.setTo(new Date('2026-08-01T12:00:00Z'));
  await purgeHistory(rig.ports);
  expect(await past()).toBe(0);
  expect(await catchUpIndex(rig.ports, { until: until() })).toMatchObject({
    historySince: expect.stringMatching(/^2026-07-02T/),
  });
});

test('nothing is asked of Jira where portfolios are switched off', async () => {
  await open({}, FEW);
  const pillars = { ...initialRoleSettings.pillars, portfolio: 'off' as const };
  const settings = { roles: async () => ({ revision: 1, settings: { ...initialRoleSettings, pillars } }) };
  let runs = 0;
  const indexQueue = { workOnIndex: async () => void (runs += 1) };
  await tendIndex({ settings, indexQueue });
  expect(runs).toBe(0);
  await tendIndex({ settings: rig.ports.settings, indexQueue });
  expect(runs).toBe(1);
});
