import { hostClock } from '../../../local/clock';
import type { EmbeddedSite } from '../../../local/jira/embedded-site';
import { ROLE_IDS } from '../../../local/jira/standard-permissions';
import { noIssue, noProject, planEntityId } from '../../../src/domain/journal/entity-id';
import { planPath } from '../../../src/domain/plan/plan-state';
import { statesBefore } from '../../../src/domain/portfolio-index/state-at';
import { createStorage } from '../../../src/storage/create-storage';
import { forgeSql } from '../../../src/storage/forge-sql';
import { catchUpIndex } from '../../../src/usecases/index-upkeep/catch-up-index';
import { purgeHistory } from '../../../src/usecases/index-upkeep/purge-history';
import { historyWith } from '../../../src/usecases/portfolio/plan-fields';
import { openIndexRig, type IndexRig } from '../../support/index-rig';
import { buildSite } from '../../support/site-builder';

/** When the builder's issues were created. */
const CREATED = '2026-01-05T09:00:00.000Z';
const EFFORT = 'customfield_20001';
const effort = {
  ...{ id: EFFORT, name: 'Effort', description: '', kind: 'number' as const, clauseNames: [], options: [] },
  typeKey: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
};

let site: EmbeddedSite;

const at = (instant: string) => hostClock.setTo(new Date(instant));
const until = () => new Date(Date.now() + 10_000).toISOString();

beforeEach(async () => {
  at('2026-03-01T10:00:00Z');
  site = await buildSite()
    .user('lead')
    .project('PAY', { administrators: ['lead'] })
    .issue('PAY-1', { type: 'epic', summary: 'Wallets' })
    .also({ customFields: [effort] })
    .open();
});

afterEach(async () => {
  hostClock.reset();
  await site.close();
});

async function asLead(method: string, path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const request = new Request(`${site.baseUrl}/rest/api/3/${path}`, { method, headers, body: JSON.stringify(body) });
  const answer = await site.handle(request, { kind: 'user', accountId: 'lead' });
  expect(answer.ok).toBe(true);
}

function theIssue(key = 'PAY-1') {
  const issue = [...site.store.issues.values()].find(({ number }) => key === `PAY-${number}`);
  if (!issue) throw new Error(`${key} is there.`);
  return issue;
}

function theProject() {
  const [project] = site.store.projects.values();
  if (!project) throw new Error('A project is there.');
  return project;
}

/** The state of an issue just before an instant, as a view reads it. */
async function stateAt({ ports }: IndexRig, instant: string, key = 'PAY-1') {
  const { issues, past } = await ports.index.below({
    rootIds: [String(theIssue(key).id)],
    links: [],
    until: until(),
    most: 10,
    past: { from: instant },
  });
  const [issue] = issues;
  return issue === undefined ? 'not indexed' : statesBefore(instant, past)(issue);
}

test('an issue that was created before midnight and changed after it is known at midnight, though it was first read then', async () => {
  const rig = openIndexRig(site);
  await rig.work();
  at('2026-03-17T23:50:00Z');
  await rig.work();
  at('2026-03-17T23:58:00Z');
  const fields = { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary: 'Late' };
  await asLead('POST', 'issue', { fields });
  at('2026-03-18T00:01:00Z');
  await asLead('PUT', 'issue/PAY-2', { fields: { summary: 'Late, renamed' } });
  await rig.pass(1);
  await rig.pass();
  expect(await stateAt(rig, '2026-03-18T00:00:00.000Z', 'PAY-2')).toMatchObject({
    since: expect.stringMatching(/^2026-03-17T23:58:00/),
  });
  expect(await stateAt(rig, '2026-03-17T23:00:00.000Z', 'PAY-2')).toBe('not created');
});

test('what an issue was while the app couldn’t see it isn’t made up once it can', async () => {
  const rig = openIndexRig(site);
  await rig.work();
  hide();
  at('2026-03-05T10:00:00Z');
  await asLead('POST', 'issue', {
    fields: { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary: 'Unseen' },
  });
  at('2026-03-15T10:00:00Z');
  await asLead('PUT', 'issue/PAY-2', { fields: { duedate: '2026-04-01' } });
  for (let day = 0; day < 4; day += 1) await rig.pass(24 * 60);
  show();
  for (let hour = 0; hour < 3; hour += 1) await rig.pass(61);
  expect(await stateAt(rig, '2026-03-10T00:00:00.000Z', 'PAY-2')).toBe('unknown');
  expect(await stateAt(rig, '2026-03-16T00:00:00.000Z', 'PAY-2')).toMatchObject({ state: { dueOn: '2026-04-01' } });
});

const project = { shown: null as ReturnType<typeof theProject> | null };
function hide(): void {
  project.shown = theProject();
  const roles = { ...project.shown.roles, [ROLE_IDS.apps]: { userIds: [], groupIds: [] } };
  site.store.write([{ put: 'projects', record: { ...project.shown, roles } }]);
}
function show(): void {
  if (project.shown !== null) site.store.write([{ put: 'projects', record: project.shown }]);
}

test('an issue that the app was shut out of for an hour has its history again', async () => {
  const rig = openIndexRig(site);
  await rig.work();
  at('2026-03-05T10:00:00Z');
  await asLead('PUT', 'issue/PAY-1', { fields: { duedate: '2026-04-01' } });
  await rig.pass();
  const [third, sixth] = ['2026-03-03T00:00:00.000Z', '2026-03-06T00:00:00.000Z'];
  const before = await stateAt(rig, third);
  expect(before).toMatchObject({ state: { dueOn: null } });
  hide();
  await rig.pass(61);
  await rig.pass();
  expect(await stateAt(rig, third)).toBe('not indexed');
  show();
  await rig.pass(61);
  await rig.pass();
  expect(await stateAt(rig, third)).toEqual(before);
  expect(await stateAt(rig, sixth)).toMatchObject({ state: { dueOn: '2026-04-01' } });
});

test('a change that Jira doesn’t date leaves the days before it was read as they were', async () => {
  const rig = openIndexRig(site);
  await rig.work();
  const issue = theIssue();
  at('2026-03-08T10:00:00Z');
  // As when an administrator moves all issues of a status to another.
  const { statusId } = issue;
  const others = [...site.store.statuses.values()].map(({ id }) => id).filter((id) => id !== statusId);
  site.store.write([{ put: 'issues', record: { ...issue, statusId: others[0] ?? statusId } }]);
  await rig.ports.indexWriter.markDirty([String(issue.id)], rig.ports.clock.now());
  await rig.work();
  await rig.pass();
  expect(await stateAt(rig, '2026-03-08T00:00:00.000Z')).toMatchObject({ state: { statusId: String(statusId) } });
  expect(await stateAt(rig, '2026-03-09T00:00:00.000Z')).toMatchObject({
    state: { statusId: String(others[0]) },
    since: expect.stringMatching(/^2026-03-08T10:00/),
  });
});

test('a field that a plan names later is told for the days since, and the days before are refused to that plan alone', async () => {
  const issue = theIssue();
  site.store.write([{ put: 'issues', record: { ...issue, custom: { ...issue.custom, [EFFORT]: 13 } } }]);
  const rig = openIndexRig(site);
  await rig.work();
  at('2026-03-08T10:00:00Z');
  await asLead('PUT', 'issue/PAY-1', { fields: { summary: 'Purses' } });
  await rig.pass();
  at('2026-03-10T10:00:00Z');
  await namePlanField();
  await rig.work();
  await rig.pass();
  const index = await catchUpIndex(rig.ports, { until: until() });
  if (index.kind !== 'ready') throw new Error(index.why);
  expect(index.fieldSince).toEqual({ [EFFORT]: expect.stringMatching(/^2026-03-10T10:0/) });
  expect(historyWith({ points: EFFORT, start: null, team: null }, index)).toBe(index.fieldSince[EFFORT]);
  expect(historyWith({ points: null, start: null, team: null }, index)).toBe(index.historySince);
  expect(index.historySince).toMatch(/^2026-03-01/);
  // It wasn't a change of the issue.
  expect(await forgeSql.execute('SELECT issue_id FROM issue_past')).toEqual([]);
  await asLead('PUT', 'issue/PAY-1', { fields: { [EFFORT]: 5 } });
  await rig.pass();
  expect(await stateAt(rig, '2026-03-10T10:05:00.000Z')).toMatchObject({ state: { fields: { [EFFORT]: 13 } } });
});

async function namePlanField(): Promise<void> {
  const { journal } = createStorage(forgeSql);
  const state = { [planPath.name]: 'Plan', [planPath.pointsField]: EFFORT };
  const entry = { entityId: planEntityId('abcdefgh'), revision: 1, authorId: 'lead', at: '2026-03-10T10:00:00.000Z' };
  await journal.append(
    { ...entry, operation: 'plan.create', patch: state },
    { kind: 'plan', issueId: noIssue, projectId: noProject, state },
  );
}

describe('history that was read from changelogs', () => {
  const oldIssue = async () => {
    at('2026-02-20T10:00:00Z');
    await asLead('PUT', 'issue/PAY-1', { fields: { summary: 'Purses' } });
    at('2026-03-01T10:00:00Z');
  };
  const keepDays = async ({ ports }: IndexRig, historyDays: number) => {
    Object.assign((await ports.settings.roles()).settings.index, { historyDays });
  };
  const historySince = async (rig: IndexRig) => {
    const index = await catchUpIndex(rig.ports, { until: until() });
    return index.kind === 'ready' ? index.historySince?.slice(0, 10) : index.why;
  };

  test('has no hole where an issue was updated for nothing that is tracked', async () => {
    await oldIssue();
    const rig = openIndexRig(site, { seedHistory: true, historyDays: 400 });
    await rig.work();
    expect(await stateAt(rig, '2026-02-11T00:00:00.000Z')).toMatchObject({ since: CREATED });
    expect(await stateAt(rig, '2026-01-05T00:00:00.000Z')).toBe('not created');
  });

  test('is read again where more days are to be kept, also some that were forgotten', async () => {
    await oldIssue();
    const rig = openIndexRig(site, { seedHistory: true, historyDays: 30 });
    await rig.work();
    expect(await historySince(rig)).toBe('2026-01-30');
    await keepDays(rig, 50);
    await rig.work();
    expect(await historySince(rig)).toBe('2026-01-10');
    expect(await stateAt(rig, '2026-01-12T00:00:00.000Z')).toMatchObject({ state: {} });
    await keepDays(rig, 5);
    await purgeHistory(rig.ports);
    expect(await historySince(rig)).toBe('2026-02-24');
    await keepDays(rig, 50);
    expect(await historySince(rig)).toBe('2026-02-24');
    await rig.work();
    expect(await historySince(rig)).toBe('2026-01-10');
    expect(await stateAt(rig, '2026-01-12T00:00:00.000Z')).toMatchObject({ state: {} });
    rig.asked.length = 0;
    await rig.pass(24 * 60);
    expect(rig.asked.filter((path) => path.includes('changelog'))).toEqual([]);
  });
});
