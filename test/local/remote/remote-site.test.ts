import type { JiraSite } from '../../../local/jira/site';
import { openRemoteSite } from '../../../local/remote/remote-site';
import { runApp, type RunningApp } from '../../support/running-app';
import { serveSite, type ServedSite } from '../../support/jira-client';
import { buildSite } from '../../support/site-builder';
import { triedPlan } from '../../support/tried-plan';

let served: ServedSite;
let remote: JiraSite;
let app: RunningApp<JiraSite>;
let closeSite: () => Promise<void>;

beforeEach(async () => {
  const site = await buildSite()
    .user('pat')
    .project('PAY', { administrators: ['pat'] })
    .issue('PAY-1', { type: 'epic', summary: 'Wallet top-up', assignee: 'pat' })
    .issue('PAY-2', { parent: 'PAY-1', status: 'done' })
    .issue('PAY-3', { parent: 'PAY-1' })
    .open();
  served = await serveSite(site);
  closeSite = () => site.close();
  remote = await openRemoteSite({
    url: new URL(served.server.address),
    email: 'pat@example.com',
    apiToken: 'token-pat',
    pollMs: 50,
  });
  app = await runApp(remote);
});

afterEach(async () => {
  await app.close();
  await served.server.close();
  await closeSite();
});

test('the one viewer is the owner of the token', async () => {
  await expect(remote.users()).resolves.toMatchObject([{ accountId: 'pat', displayName: 'Pat' }]);
});

test('search goes through, with the site’s own errors', async () => {
  const search = (jql: string) =>
    remote.handle(new Request(`http://any.test/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(jql)}`), {
      kind: 'user',
      accountId: 'pat',
    });
  const found = await search('project = PAY ORDER BY key');
  await expect(found.json()).resolves.toMatchObject({ issues: [{ key: 'PAY-1' }, { key: 'PAY-2' }, { key: 'PAY-3' }] });
  const refused = await search('project = NOPE');
  expect(refused.status).toBe(400);
  await expect(refused.json()).resolves.toMatchObject({ errorMessages: [expect.stringContaining('NOPE')] });
});

test('a panel saves, and the property is on the site', async () => {
  const saved = await app.call('pat', 'roadmap.save', {
    issueId: '10001',
    baseRevision: 0,
    templateId: 'outcome',
    answers: { problem: 'Top-ups fail' },
    timeZone: 'UTC',
  });
  expect(saved).toMatchObject({ kind: 'saved', saved: { revision: 1 } });
  const property = await served.as('pat').get('issue/PAY-1/properties/gantry.roadmap');
  expect(property.body).toMatchObject({ value: { issueId: '10001', revision: 1 } });
});

test('nobody on a real site gets mail from a trial on somebody’s machine', async () => {
  const notify = new Request('http://any.test/rest/api/3/issue/PAY-1/notify', { method: 'POST', body: '{}' });
  expect((await remote.handle(notify, { kind: 'app' })).status).toBe(403);
});

test('a rollup reads the site', async () => {
  const { rollup } = await app.call('pat', 'portfolio.read', triedPlan('issuetype = Epic'));
  expect(rollup).toMatchObject({
    issuesYouCanSee: 3,
    reading: { kind: 'whole', totals: { byUnit: { count: { done: 1, total: 2 } } } },
  });
});

test('a change on the site is polled and told as an event', async () => {
  const told = new Promise((resolve) => remote.onEvent(resolve));
  await new Promise((resolve) => setTimeout(resolve, 150)); // the first poll only learns what is there
  await served.as('pat').put('issue/PAY-3', { fields: { summary: 'Renamed' } });
  await expect(told).resolves.toMatchObject({
    eventType: 'avi:jira:updated:issue',
    payload: { issue: { key: 'PAY-3' } },
  });
});

test.each([['a wrong token', 'wrong', /refuses JIRA_EMAIL with JIRA_API_TOKEN \(401\)/]])(
  '%s is told in one sentence',
  async (_, apiToken, message) => {
    await expect(
      openRemoteSite({ url: new URL(served.server.address), email: 'pat@example.com', apiToken }),
    ).rejects.toThrow(message);
  },
);

test('a site that can’t be reached is told in one sentence', async () => {
  await expect(
    openRemoteSite({ url: new URL('http://127.0.0.1:9'), email: 'pat@example.com', apiToken: 'token-pat' }),
  ).rejects.toThrow(/can't be reached/);
});
