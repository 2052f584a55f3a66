import { hostClock } from '../../local/clock';
import { TYPE_IDS } from '../../local/jira/standard-configuration';
import type { EmbeddedSite } from '../../local/jira/embedded-site';
import { mirrorKey } from '../../src/domain/mirror/mirror-key';
import { act, askAct, evidenceOf, launchPlan, startLaunch } from '../support/launch-steps';
import { LAUNCH_DAY } from '../support/launch-company';
import { runApp, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

/** PAY-1 launches, PAY-2 is an issue that everyone sees, SEC-1 one that only Rhea and Sam see. */
const [PAY, PAY_1, PAY_2, SEC_1] = ['10000', '10001', '10002', '20001'];
const TO = { inProgress: '21', done: '41' } as const;
const entityId = `launch:${PAY_1}:1`;
const REVIEW = 'security.review';
const ofReview = { issueId: PAY_1, entityId, itemId: REVIEW, baseRevision: 999 };

let app: RunningApp<EmbeddedSite>;

beforeEach(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('rhea')
    .user('olga')
    .user('dev')
    .user('vic')
    .project('PAY', { administrators: ['pat', 'sam'], members: ['rhea', 'olga', 'dev'], viewers: ['vic'] })
    .project('SEC', { administrators: ['sam'], members: ['rhea'] })
    .issue('PAY-1', { type: 'epic', summary: 'Wallet top-up' })
    .issue('PAY-2', { summary: 'Review the wallet' })
    .issue('SEC-1', { summary: 'Pen test of the wallet' })
    .open();
  app = await runApp(site);
  const reading = await startLaunch(app, 'pat', PAY_1, launchPlan('T1', '2026-06-15'));
  await act(app, 'pat', reading, REVIEW, { kind: 'set owner', ownerId: 'olga' });
  await app.host.idle();
});

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const open = (who = 'dev') => app.call(who, 'launch.open', { issueId: PAY_1, timeZone: 'UTC' });
async function reading(who = 'dev') {
  const { reading } = await open(who);
  if (reading === null) throw new Error('PAY-1 has no launch.');
  return reading;
}
const review = async () => (await reading()).launch.items[REVIEW];
const readWork = (who = 'dev') => app.call(who, 'launch.readWork', { issueId: PAY_1, entityId });
const link = (who: string, workIssueId: string) => app.ask(who, 'launch.linkWork', { ...ofReview, workIssueId });
const create = (issueTypeId: string, more: Partial<{ projectId: string; summary: string }> = {}) =>
  app.ask('dev', 'launch.createWork', { ...ofReview, projectId: PAY, issueTypeId, summary: 'Review it', ...more });
async function move(key: string, transition: keyof typeof TO): Promise<void> {
  const answer = await app.jira.as('rhea').post(`issue/${key}/transitions`, { transition: { id: TO[transition] } });
  expect(answer.status).toBe(204);
  await app.host.idle();
}
const mirrorRevision = async (): Promise<unknown> =>
  (await app.jira.as('dev').get(`issue/PAY-1/properties/${mirrorKey.launch}`)).body.value?.revision;
const latest = async (who: string) =>
  (await app.call(who, 'launch.history', { issueId: PAY_1, entityId, itemId: REVIEW })).entries[0];

describe('creating an issue for an item', () => {
  test('makes it as the person, with owner and due date, related to the launch’s issue, and the item follows it', async () => {
    const created = await create(TYPE_IDS.task, { summary: '  Review the new wallet ' });
    expect(created).toMatchObject({
      ok: true,
      value: { notices: [], work: { key: 'PAY-3', summary: 'Review the new wallet', statusCategory: 'new' } },
    });
    const { body } = await app.jira.as('dev').get('issue/PAY-3');
    expect(body.fields).toMatchObject({
      summary: 'Review the new wallet',
      assignee: { accountId: 'olga' },
      reporter: { accountId: 'dev' },
      duedate: '2026-05-18',
      issuelinks: [expect.objectContaining({ type: expect.objectContaining({ name: 'Relates' }) })],
    });
    expect(JSON.stringify(body.fields?.issuelinks)).toContain('"PAY-1"');
    expect(JSON.stringify(body.fields?.description)).toContain('from the launch checklist of PAY-1');
    expect(await review()).toMatchObject({ state: 'open', work: { issueId: String(body.id), by: 'dev' } });
    expect((await open('vic')).issues).toMatchObject({ [String(body.id)]: { key: 'PAY-3' } });
  });

  test('an item that follows an issue already gets no second one', async () => {
    await create(TYPE_IDS.task);
    expect(await create(TYPE_IDS.task)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/follows an issue already/) },
    });
    expect((await app.jira.as('dev').get('issue/PAY-4')).status).toBe(404);
  });

  test('two who create one at once create one', async () => {
    const both = await Promise.all([create(TYPE_IDS.task), create(TYPE_IDS.task)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await app.jira.as('dev').get('issue/PAY-4')).status).toBe(404);
    await app.call('dev', 'launch.unlinkWork', ofReview);
    expect(await create(TYPE_IDS.task)).toMatchObject({ ok: true, value: { work: { key: 'PAY-4' } } });
  });

  test('nothing is created for an item that somebody changed since the person looked', async () => {
    const seen = await reading();
    await act(app, 'pat', seen, REVIEW, { kind: 'not applicable', reason: 'No such data.' });
    const stale = { ...ofReview, baseRevision: seen.revision, projectId: PAY, issueTypeId: TYPE_IDS.task };
    const answer = await app.ask('dev', 'launch.createWork', { ...stale, summary: 'Review it' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect((await app.jira.as('dev').get('issue/PAY-3')).status).toBe(404);
  });

  test('an owner who can’t be assigned there keeps no issue from being created, and the notice says so', async () => {
    await act(app, 'pat', await reading(), REVIEW, { kind: 'set owner', ownerId: 'vic' });
    expect(await create(TYPE_IDS.task)).toMatchObject({
      ok: true,
      value: { work: { key: 'PAY-3' }, notices: [expect.stringMatching(/PAY-3 was created with no assignee/)] },
    });
    expect((await app.jira.as('dev').get('issue/PAY-3')).body.fields?.assignee).toBeNull();
  });

  test('a type whose fields Gantry can’t fill says which before, and is refused with nothing created', async () => {
    demandSeverityOfBugs(app.site);
    const types = await app.call('dev', 'launch.workTypes', { issueId: PAY_1, projectId: PAY });
    const demands = Object.fromEntries(types.map(({ name, demands: names }) => [name, names]));
    expect(demands).toMatchObject({ Bug: ['Severity'], Task: [] });
    expect(demands).not.toHaveProperty('Sub-task');
    expect(await create(TYPE_IDS.bug)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringMatching(/asks for Severity.*Nothing was created/) },
    });
    expect((await app.jira.as('dev').get('issue/PAY-3')).status).toBe(404);
    expect(await review()).toMatchObject({ work: null });
  });

  test('a project that the person can’t see answers as one that isn’t there', async () => {
    const [hidden, gone] = [
      await create(TYPE_IDS.task, { projectId: '20000' }),
      await create('77', { projectId: '99' }),
    ];
    expect(hidden).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(hidden).toEqual(gone);
  });
});

describe('linking an issue that is there', () => {
  test('takes its status over at once, and its word is the issue link that the item asks for', async () => {
    await move('PAY-2', 'inProgress');
    expect(await link('dev', PAY_2)).toMatchObject({ ok: true, value: { issues: { [PAY_2]: { key: 'PAY-2' } } } });
    expect(await review()).toMatchObject({ state: 'in progress', evidence: [], work: { issueId: PAY_2 } });
    const stands = (await reading()).assessment.items.find(({ itemId }) => itemId === REVIEW);
    expect(stands?.missingEvidence).toEqual([]);
  });

  test('refuses an issue that is hidden from the person as one that isn’t there', async () => {
    const [hidden, gone] = [await link('dev', SEC_1), await link('dev', '77777')];
    expect(hidden).toMatchObject({ ok: false, error: { code: 'invalid-input', problems: [{ path: 'workIssueId' }] } });
    expect(hidden).toEqual(gone);
    expect(await review()).toMatchObject({ work: null });
  });

  test('takes nothing back that was ticked and verified since the person looked', async () => {
    const seen = await reading();
    const ticked = await act(app, 'dev', seen, REVIEW, { kind: 'tick', evidence: [evidenceOf.issue] });
    await act(app, 'pat', ticked, REVIEW, { kind: 'verify' });
    const stale = { ...ofReview, baseRevision: seen.revision, workIssueId: PAY_2 };
    expect(await app.ask('dev', 'launch.linkWork', stale)).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(await review()).toMatchObject({ state: 'done', verification: { by: 'pat' }, work: null });
  });

  test('refuses the issue that launches', async () => {
    expect(await link('dev', PAY_1)).toMatchObject({
      ok: false,
      error: { problems: [{ message: expect.stringMatching(/the issue that launches/) }] },
    });
  });

  test('unlinked, the item keeps its state and goes on by hand', async () => {
    await link('dev', PAY_2);
    const byHand = { kind: 'set state', state: 'in progress' } as const;
    expect(await askAct(app, 'dev', await reading(), REVIEW, byHand)).toMatchObject({ ok: false });
    await app.call('dev', 'launch.unlinkWork', ofReview);
    await move('PAY-2', 'done');
    expect(await review()).toMatchObject({ state: 'open', work: null });
    await act(app, 'dev', await reading(), REVIEW, byHand);
  });
});

describe('when the issue goes on in Jira', () => {
  beforeEach(async () => void (await link('dev', PAY_2)));

  test('the item and the mirror follow; a T1 blocker is done then, and waits for another’s word', async () => {
    const before = (await reading()).revision;
    await move('PAY-2', 'done');
    const after = await reading();
    expect(after.launch.items[REVIEW]).toMatchObject({ state: 'done', verification: null });
    const stands = after.assessment.items.find(({ itemId }) => itemId === REVIEW);
    expect(stands).toMatchObject({ verified: false, settled: false, needsVerifier: true });
    expect(after.revision).toBe(before + 1);
    expect(await mirrorRevision()).toBe(after.revision);
    expect(await latest('vic')).toMatchObject({ author: 'Gantry, following PAY-2', authorId: 'app' });

    await act(app, 'pat', after, REVIEW, { kind: 'verify' });
    await move('PAY-2', 'inProgress');
    expect(await review()).toMatchObject({ state: 'in progress', verification: null });
  });

  test('a lost event is made up for by the next reading of the work, or by the end of the day', async () => {
    app.host.faults.add({ kind: 'event-lost' });
    await move('PAY-2', 'inProgress');
    expect(await review()).toMatchObject({ state: 'open' });
    expect(await readWork('vic')).toMatchObject({
      hasFollowed: true,
      works: { [PAY_2]: { statusName: 'In Progress' } },
    });
    expect(await review()).toMatchObject({ state: 'in progress' });
    expect(await readWork('vic')).toMatchObject({ hasFollowed: false });

    await move('PAY-2', 'done');
    hostClock.setTo(new Date(Date.now() + 86_400_000));
    await app.host.runSchedule('daily');
    await app.host.idle();
    expect(await review()).toMatchObject({ state: 'done' });
  });

  test('deleted, it leaves the item in the state that it has, and the launch says no more of it', async () => {
    await move('PAY-2', 'inProgress');
    expect((await app.jira.as('pat').delete('issue/PAY-2')).status).toBe(204);
    await app.host.idle();
    await app.host.runSchedule('daily');
    await app.host.idle();
    expect(await review()).toMatchObject({ state: 'in progress', work: { issueId: PAY_2 } });
    expect(await readWork()).toEqual({ works: {}, hasFollowed: false });
    await app.call('dev', 'launch.unlinkWork', ofReview);
    expect(await review()).toMatchObject({ state: 'in progress', work: null });
  });
});

test('who can’t see the issue sees that there is one, and neither its key nor its words', async () => {
  expect(await link('rhea', SEC_1)).toMatchObject({ ok: true });
  await move('SEC-1', 'inProgress');
  expect(await readWork('rhea')).toMatchObject({ works: { [SEC_1]: { key: 'SEC-1' } } });
  expect(await latest('rhea')).toMatchObject({ author: 'Gantry, following SEC-1' });

  expect(await review()).toMatchObject({ state: 'in progress', work: { issueId: SEC_1 } });
  const told = JSON.stringify([
    await open('dev'),
    await readWork('dev'),
    await app.call('dev', 'launch.history', { issueId: PAY_1, entityId }),
  ]);
  expect(told).not.toMatch(/SEC-1|Pen test/);
  expect((await latest('dev'))?.author).toBe('Gantry');
});

/** A site whose bugs can't be created without a severity, as a field configuration of Jira would have it. */
function demandSeverityOfBugs(site: EmbeddedSite): void {
  const { handle } = site;
  site.handle = async (request, caller) => {
    const answer = await handle.call(site, request, caller);
    if (!request.url.includes(`issuetypes/${TYPE_IDS.bug}`)) return answer;
    const body = (await answer.json()) as { readonly fields: readonly object[] }; // the list of a new issue's fields
    const severity = { fieldId: 'customfield_10900', key: 'customfield_10900', name: 'Severity', required: true };
    return Response.json({ ...body, fields: [...body.fields, severity] });
  };
}
