import { hostClock } from '../../../local/clock';
import type { EmbeddedSite } from '../../../local/jira/embedded-site';
import { APP_ACCOUNT_ID } from '../../../local/jira/standard-configuration';
import { suspectProjects } from '../../../src/usecases/index-upkeep/check-suspects';
import { indexMarks, readMark, saveMark, type IndexPass } from '../../../src/usecases/index-upkeep/index-marks';
import type { IndexSource, IndexUpkeepPorts } from '../../../src/usecases/index-upkeep/ports';
import { workOnIndex } from '../../../src/usecases/index-upkeep/work-on-index';
import { askForBuild, openIndexRig, type IndexRig } from '../../support/index-rig';
import { buildSite } from '../../support/site-builder';

const NOON = '2026-06-01T12:00:00Z';
const PAY = '10000';
const OPS = '20000';

let site: EmbeddedSite;
let rig: IndexRig;

async function open(issues: number): Promise<void> {
  const builder = buildSite()
    .user('pat', { administersJira: true })
    .project('PAY', { administrators: ['pat'] })
    .project('OPS', { administrators: ['pat'] })
    .securityLevel('OPS', '70001', ['pat', APP_ACCOUNT_ID])
    .issue('OPS-1')
    .issue('OPS-2');
  for (let n = 1; n <= issues; n += 1) builder.issue(`PAY-${n}`, { createdAt: Date.parse(NOON) - 90 * 86_400_000 });
  site = await builder.open();
  rig = openIndexRig(site);
  await rig.work();
}

beforeEach(() => hostClock.setTo(new Date(NOON)));

afterEach(async () => {
  hostClock.reset();
  await site.close();
});

function wait(seconds: number): void {
  hostClock.setTo(new Date(hostClock.now().getTime() + seconds * 1000));
}

async function rename(key: string): Promise<void> {
  const body = JSON.stringify({ fields: { summary: 'Renamed' } });
  const init = { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } };
  await site.handle(new Request(`${site.baseUrl}/rest/api/3/issue/${key}`, init), { kind: 'user', accountId: 'pat' });
}

/** Nobody else is told: neither an event nor a date of change. */
function shutOut(projectId: string): void {
  const project = site.store.projects.get(projectId);
  if (!project) throw new Error(`Project ${projectId} is there.`);
  site.store.write([{ put: 'projects', record: { ...project, roles: {} } }]);
}

/** The worker with some questions to Jira answered otherwise. */
const portsWith = (source: Partial<IndexSource>): IndexUpkeepPorts => ({
  ...rig.ports,
  indexSource: { ...rig.ports.indexSource, ...source },
});

/** The worker in invocations of its own until it asks for no more; answers how often it ran. */
async function workAll(ports: IndexUpkeepPorts): Promise<number> {
  for (let runs = 1; ; runs += 1) {
    let isAsked = false;
    await workOnIndex({ ...ports, indexQueue: { workOnIndex: async () => void (isAsked = true) } });
    if (!isAsked) return runs;
  }
}

/** Pages of projects that are asked for. */
function watchPages(): { readonly pages: string[]; readonly source: Pick<IndexSource, 'pageOfProject'> } {
  const pages: string[] = [];
  const { pageOfProject } = rig.ports.indexSource;
  return {
    pages,
    source: { pageOfProject: (page) => (pages.push(`${page.projectId} ${page.after}`), pageOfProject(page)) },
  };
}

const built = () => readMark(rig.ports.marks, indexMarks.built);
const pass = () => readMark(rig.ports.marks, indexMarks.pass);
/** To the minute. */
const builtAt = async () => (await built())?.at.slice(0, 16);
const startOf = (given: Partial<IndexPass>): IndexPass => ({
  ...{ kind: 'project', startedAt: rig.ports.clock.now(), fields: [], having: [], only: null },
  ...{ projectId: '', behind: [], number: 0, read: 0, total: null },
  ...given,
});

describe('a project that the app can’t see', () => {
  test('and that a view found to differ is forgotten, and stops neither other suspects nor the daily comparison', async () => {
    await open(3);
    shutOut(OPS);
    await suspectProjects(rig.ports, [OPS, PAY]);
    await rig.work();
    expect(await rig.ports.indexWriter.projectIds()).toEqual([PAY]);
    expect(await readMark(rig.ports.marks, indexMarks.suspects)).toEqual({ projectIds: [] });
    await rig.pass(24 * 60);
    expect(await readMark(rig.ports.marks, indexMarks.lastCheck)).toMatchObject({ on: '2026-06-02' });
  });

  test('ends the reading of it alone, and is forgotten', async () => {
    await open(3);
    shutOut(OPS);
    await saveMark(rig.ports.marks, indexMarks.pass, startOf({ only: OPS, total: 2 }));
    await rig.work();
    expect(await pass()).toBeNull();
    expect(await rig.ports.indexWriter.projectIds()).toEqual([PAY]);
  });

  test('doesn’t hold a rebuild up', async () => {
    await open(3);
    shutOut(PAY);
    await rig.pass(1);
    await askForBuild(rig);
    await rig.work();
    expect(await pass()).toBeNull();
    expect(await builtAt()).toBe('2026-06-01T12:01');
    expect(await rig.ports.indexWriter.projectIds()).toEqual([OPS]);
  });
});

test('a build begins although counting its projects takes several runs, and one is killed', async () => {
  await open(3);
  const { count } = rig.ports.indexSource;
  let begun = 0;
  const ports = portsWith({
    count(of) {
      wait(30);
      if (hostClock.now().getTime() - begun > 55_000) throw new Error('killed');
      return count(of);
    },
  });
  wait(60);
  await askForBuild(rig);
  const failures: string[] = [];
  for (let run = 0; run < 3; run += 1) {
    begun = hostClock.now().getTime();
    await workOnIndex(ports).catch(({ message }: Error) => failures.push(message));
  }
  expect(failures).toEqual(['killed']);
  expect(await pass()).toBeNull();
  expect(await builtAt()).not.toBe(NOON.slice(0, 16));
});

test('where names can’t be read, repairs, the sweep and a rebuild go on, and the failure is told', async () => {
  await open(3);
  wait(3_700);
  await rename('PAY-2');
  await rig.ports.indexWriter.markDirty(['999'], rig.ports.clock.now());
  await askForBuild(rig);
  const names = () => Promise.reject(new Error('too large'));
  await expect(workOnIndex(portsWith({ names }))).rejects.toMatchObject({
    message: 'The portfolio’s index was kept up, but not all of it.',
    cause: { message: 'too large' },
  });
  expect(await rig.ports.index.find(['10002'])).toMatchObject([{ summary: 'Renamed' }]);
  expect(await rig.ports.indexWriter.countDirty()).toBe(0);
  expect(await builtAt()).toBe('2026-06-01T13:01');
  const namesRead = () => readMark(rig.ports.marks, indexMarks.namesRead);
  const before = await namesRead();
  await rig.pass();
  expect((await namesRead())?.at).not.toBe(before?.at);
});

test('a long sweep stops in time and goes on where it was with the next run', async () => {
  await open(230);
  for (let n = 1; n <= 230; n += 1) {
    wait(10);
    await rename(`PAY-${n}`);
  }
  wait(20 * 60);
  const { updatedInLast } = rig.ports.indexSource;
  let begun = hostClock.now().getTime();
  const pages: { seconds: number; issues: number }[] = [];
  const ports = portsWith({
    async updatedInLast(page) {
      const seconds = (hostClock.now().getTime() - begun) / 1000;
      const answer = await updatedInLast(page);
      pages.push({ seconds, issues: answer.found.issues.length });
      wait(20);
      return answer;
    },
  });
  const runs = await workAll({
    ...ports,
    marks: {
      ...ports.marks,
      find: (name) => {
        // The first thing that a run reads.
        if (name === indexMarks.built.name) begun = hostClock.now().getTime();
        return ports.marks.find(name);
      },
    },
  });
  expect(runs).toBeGreaterThan(1);
  expect(pages[0]?.issues).toBe(100);
  expect(pages.every(({ seconds }) => seconds < 35)).toBe(true);
  // The second hundred, up to which it had got, is read again at most for its last minute.
  expect(pages.reduce((sum, { issues }) => sum + issues, 0)).toBeLessThan(245);
  const rows = await rig.ports.index.find(await rig.ports.indexWriter.idsAfter(PAY, '', 300));
  expect(rows.filter(({ summary }) => summary !== 'Renamed')).toEqual([]);
});

test('a large project that is gone is asked for in parts, over several runs', async () => {
  await open(1);
  const [row] = await rig.ports.index.find(['10001']);
  if (!row) throw new Error('PAY-1 is indexed.');
  const gone = Array.from({ length: 1_200 }, (_, n) => ({ ...row, id: String(50_000 + n), projectId: '30000' }));
  await rig.ports.indexWriter.put(gone);
  wait(3_700);
  let most = 0;
  const { markDirty } = rig.ports.indexWriter;
  const ports: IndexUpkeepPorts = {
    ...rig.ports,
    indexWriter: {
      ...rig.ports.indexWriter,
      async markDirty(ids, at) {
        await markDirty(ids, at);
        most = Math.max(most, await rig.ports.indexWriter.countDirty());
        wait(40);
      },
    },
  };
  expect(await workAll(ports)).toBeGreaterThan(2);
  expect(most).toBe(1_000);
  expect(await rig.ports.indexWriter.projectIds()).toEqual([PAY, OPS]);
});

test('a project that a view found to differ is mended before a longer reading goes on', async () => {
  await open(3);
  const issue = site.store.issues.get(20_001);
  if (!issue) throw new Error('OPS-1 is there.');
  // Only its class differs, so that the project is to be read as a whole.
  site.store.write([{ put: 'issues', record: { ...issue, securityLevelId: '70001' } }]);
  wait(60);
  await suspectProjects(rig.ports, [OPS]);
  await askForBuild(rig);
  const { pages, source } = watchPages();
  await workAll(portsWith(source));
  const begun = pages.filter((page) => page.endsWith(' '));
  expect(begun).toEqual([`${OPS} `, `${PAY} `, `${OPS} `]);
  expect(await pass()).toBeNull();
  expect(await builtAt()).toBe('2026-06-01T12:01');
  expect(await rig.ports.index.counts([OPS])).toEqual([{ projectId: OPS, open: 1, secured: 1 }]);
});

describe('a rebuild', () => {
  test('that is cut off right after it began is not begun once more', async () => {
    await open(3);
    wait(60);
    await askForBuild(rig);
    const { pages, source } = watchPages();
    const { marks } = rig.ports;
    const save: typeof marks.save = (name, content) =>
      name === indexMarks.asked.name ? Promise.reject(new Error('killed')) : marks.save(name, content);
    await expect(workOnIndex({ ...portsWith(source), marks: { ...marks, save } })).rejects.toThrow('killed');
    wait(60);
    await workAll(portsWith(source));
    expect(pages.filter((page) => page === `${PAY} `)).toHaveLength(1);
    expect(await readMark(rig.ports.marks, indexMarks.asked)).toBeNull();
  });

  test('that is asked for again while it runs goes on where it is', async () => {
    await open(3);
    const startedAt = rig.ports.clock.now();
    await saveMark(
      rig.ports.marks,
      indexMarks.pass,
      startOf({ kind: 'build', startedAt, fields: (await built())?.fields ?? [], projectId: OPS, read: 3, total: 5 }),
    );
    wait(60);
    await askForBuild(rig);
    const { pages, source } = watchPages();
    await workAll(portsWith(source));
    expect(pages.filter((page) => page.startsWith(PAY))).toEqual([]);
    expect([await readMark(rig.ports.marks, indexMarks.asked), await pass()]).toEqual([null, null]);
  });
});
