import { setTimeout as sleep } from 'node:timers/promises';
import { hostClock } from '../../local/clock';
import { FIELD_IDS } from '../../local/jira/standard-fields';
import type { InputOf, OutputOf } from '../../src/contract/operations';
import { rollupReader } from '../../src/domain/rollup/rollup-reader';
import { launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, type RunningApp } from '../support/running-app';
import { triedPlan } from '../support/tried-plan';
import { buildSite, type SiteBuilder } from '../support/site-builder';

let app: RunningApp;

beforeEach(() => hostClock.setTo(new Date('2026-03-16T11:00:00.000Z')));

afterEach(async () => {
  hostClock.reset();
  await app.close();
});

const read = (who: string, rootsJql: string) => app.call(who, 'portfolio.read', triedPlan(rootsJql));
const ask = (who: string, rootsJql: string) => app.ask(who, 'portfolio.read', triedPlan(rootsJql));

function keysIn({ rollup }: OutputOf<'portfolio.read'>): readonly string[] {
  const readNode = rollupReader(rollup);
  return Array.from({ length: rollup.issuesYouCanSee }, (_, index) => readNode(index).key);
}

const LEVEL = '70';

/** Below PAY-1, the contractor sees PAY-2 alone: PAY-3 and PAY-4 are behind a level, SEC is closed, PAY-5 lies below PAY-4. */
function companySite(): SiteBuilder {
  return buildSite()
    .user('lead')
    .user('contractor')
    .project('PAY', { administrators: ['lead'], members: ['contractor'] })
    .project('SEC', { administrators: ['lead'] })
    .securityLevel('PAY', LEVEL, ['lead'])
    .issue('PAY-1', { type: 'epic', summary: 'Wallets' })
    .issue('PAY-2', { type: 'story', parent: 'PAY-1', dueOn: '2026-04-01', custom: { [FIELD_IDS.storyPoints]: 3 } })
    .issue('PAY-3', { type: 'story', parent: 'PAY-1', securityLevelId: LEVEL, dueOn: '2026-05-01' })
    .issue('PAY-4', { type: 'epic', securityLevelId: LEVEL })
    .issue('PAY-5', { type: 'story', parent: 'PAY-4' })
    .issue('SEC-1', { type: 'story', parent: 'PAY-1' })
    .link('PAY-1', 'blocks', 'PAY-4');
}

describe('what a viewer can’t see', () => {
  const overBlocks = triedPlan('key = PAY-1', { hierarchyLinks: [{ name: 'Blocks', direction: 'outward' }] });

  beforeEach(async () => {
    app = await runApp(await companySite().open());
  });

  test('neither hidden issues nor the work below a hidden parent is in a contractor’s plan', async () => {
    expect(keysIn(await app.call('lead', 'portfolio.read', overBlocks))).toEqual([
      'PAY-1',
      'PAY-2',
      'PAY-3',
      'PAY-4',
      'PAY-5',
      'SEC-1',
    ]);
    expect(keysIn(await app.call('contractor', 'portfolio.read', overBlocks))).toEqual(['PAY-1', 'PAY-2']);
  });

  test('whatever happens to hidden issues, a contractor’s answer stays the same to the byte', async () => {
    const readAs = async (who: string) => {
      const { rollup, fields } = await app.call(who, 'portfolio.read', overBlocks);
      return JSON.stringify({ rollup, fields });
    };
    const before = { contractor: await readAs('contractor'), lead: await readAs('lead') };

    const jira = app.jira.as('lead');
    const fields = { summary: 'Layoffs', duedate: '2026-01-10', priority: { id: '1' }, [FIELD_IDS.storyPoints]: 40 };
    expect(await jira.put('issue/PAY-3', { fields })).toMatchObject({ status: 204 });
    expect(await jira.put('issue/PAY-5', { fields })).toMatchObject({ status: 204 });
    expect(await jira.post('issue/PAY-4/transitions', { transition: { id: '41' } })).toMatchObject({ status: 204 });
    const created = (project: string, more: object) => ({
      fields: {
        project: { key: project },
        issuetype: { name: 'Story' },
        parent: { key: 'PAY-1' },
        summary: 'New',
        ...more,
      },
    });
    expect(await jira.post('issue', created('PAY', { security: { id: LEVEL } }))).toMatchObject({ status: 201 });
    expect(await jira.post('issue', created('SEC', {}))).toMatchObject({ status: 201 });
    expect(await jira.delete('issue/SEC-1')).toMatchObject({ status: 204 });
    await app.call('lead', 'roadmap.save', {
      issueId: '10003',
      baseRevision: 0,
      templateId: 'outcome',
      answers: {
        health: { state: 'offTrack', sentence: 'Nobody may know.' },
        confidence: { level: 'low', reason: 'No budget.' },
        risks: [{ id: 'r1', text: 'Leaks', likelihood: 3, impact: 3, state: 'open' }],
      },
      timeZone: 'UTC',
    });
    await startLaunch(app, 'lead', '10003', launchPlan('T3', '2026-06-15'));

    expect(await readAs('contractor')).toBe(before.contractor);
    expect(await readAs('lead')).not.toBe(before.lead);
  });

  test('a root that the viewer can’t see reads as Jira words one that doesn’t exist', async () => {
    const [hidden, missing] = [await ask('contractor', 'key = SEC-1'), await ask('contractor', 'key = SEC-9')];
    expect(hidden).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(missing).replaceAll('SEC-9', 'SEC-1'));
  });
});

describe('the roots’ JQL', () => {
  beforeEach(async () => {
    app = await runApp(await companySite().open());
  });

  test.each([
    ['squad = wallets', "Field 'squad' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['ORDER BY key', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ])('%s is refused in Jira’s own words, at its own input', async (jql, message) => {
    expect(await ask('lead', jql)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', problems: [{ path: 'plan/query/roots/jql', message }] },
    });
  });

  test('that finds nothing gives an empty plan, whole and with nothing to count', async () => {
    const { rollup } = await read('lead', 'summary ~ "nothing like it"');
    expect(rollup).toMatchObject({
      issuesYouCanSee: 0,
      roots: [],
      reading: { kind: 'whole', totals: { byUnit: { count: { done: 0, total: 0, percent: null } } } },
    });
  });
});

describe('a plan by a saved filter', () => {
  const byFilter = (filterId: string): InputOf<'portfolio.read'> => {
    const tried = triedPlan('key = PAY-1');
    if (tried.plan.kind !== 'query') throw new Error('A query was meant.');
    return {
      ...tried,
      plan: { kind: 'query', query: { ...tried.plan.query, roots: { kind: 'filter', filterId, name: 'Wallets' } } },
    };
  };

  test('has the roots that the filter finds now; once it is deleted, the plan says so in a sentence', async () => {
    app = await runApp(await companySite().open());
    const jira = app.jira.as('contractor');
    const { body } = await jira.post('filter', { name: 'Wallets', jql: 'key = PAY-2' });
    const filterId = String(body['id']);
    expect(keysIn(await app.call('contractor', 'portfolio.read', byFilter(filterId)))).toEqual(['PAY-2']);
    await jira.delete(`filter/${filterId}`);
    expect(await app.ask('contractor', 'portfolio.read', byFilter(filterId))).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        message: expect.stringContaining('was deleted, or isn’t shared with you'),
        problems: [{ path: 'plan/query/roots/filterId' }],
      },
    });
  });
});

describe('a reading that Jira cuts short', () => {
  const CHILDREN = 150;

  beforeEach(async () => {
    const site = companySite();
    for (let index = 0; index < CHILDREN; index += 1)
      site.issue(`SEC-${100 + index}`, { type: 'story', parent: 'PAY-1' });
    app = await runApp(await site.open());
  });

  const partial = (missing: RegExp) => ({ kind: 'partial', missing: [expect.stringMatching(missing)] });

  test('a search that repeats its token ends the reading, which then has no figures', async () => {
    app.host.faults.add({ kind: 'search-repeated-token' });
    const { rollup } = await read('lead', 'key = PAY-1');
    expect(rollup.reading).toEqual(partial(/repeated itself/));
    expect(rollup.unit.why).toBeNull();
  });

  test('shorter pages than were asked for lose nothing', async () => {
    const whole = await read('lead', 'key = PAY-1');
    app.host.faults.add({ kind: 'search-short-page' });
    expect((await read('lead', 'key = PAY-1')).rollup).toEqual(whole.rollup);
    expect(whole.rollup.issuesYouCanSee).toBe(CHILDREN + 4);
  });

  test('a search that fails half-way fails the reading: no figure is answered', async () => {
    app.host.faults.add({ kind: 'jira-5xx', status: 503 }, { match: 'search/jql', every: 3, times: 1 });
    expect(await ask('lead', 'key = PAY-1')).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });

  test('a rate limit half-way tells when to try again', async () => {
    const fault = { kind: 'jira-429', reason: 'jira-quota-tenant-based', retryAfterSeconds: 17 } as const;
    app.host.faults.add(fault, { match: 'search/jql', every: 2, times: 1 });
    expect(await ask('lead', 'key = PAY-1')).toMatchObject({
      ok: false,
      error: { code: 'rate-limited', retryAfterSeconds: 17, message: expect.stringContaining('17 seconds') },
    });
  });

  test('a Jira that takes too long gives what was read, without figures', async () => {
    const slow = app.host.faults.add({ kind: 'jira-slow', delayMs: 200 }, { match: 'search/jql', times: 1 });
    const reading = read('lead', 'key = PAY-1');
    // Once the search is under way, time goes on: the reading sees half a minute pass within it.
    while (app.host.faults.rules.find(({ id }) => id === slow.id)?.remaining !== 0) await sleep(5);
    hostClock.setTo(new Date(Date.now() + 30_000));
    expect((await reading).rollup.reading).toEqual(partial(/took too long/));
  });

  test('a live reading costs a point an issue and one a request', async () => {
    const before = app.host.readMeter().total;
    const { rollup } = await read('lead', 'key = PAY-1');
    const after = app.host.readMeter().total;
    const requests = after.jiraRequests - before.jiraRequests;
    expect(requests).toBeLessThanOrEqual(8);
    expect(after.jiraPoints - before.jiraPoints).toBe(rollup.issuesYouCanSee + requests);
  });
});

test('a plan of more issues than can be read live says so and gives no figures', async () => {
  const site = companySite().project('BIG', { administrators: ['lead'] });
  for (let index = 1; index <= 5001; index += 1) site.issue(`BIG-${index}`, { type: 'story' });
  app = await runApp(await site.open());
  const { rollup } = await read('lead', 'project = BIG');
  expect(rollup.reading).toEqual({
    kind: 'partial',
    missing: ['This plan has more than 5,000 issues, the most that can be read at once. Choose fewer roots.'],
  });
});
