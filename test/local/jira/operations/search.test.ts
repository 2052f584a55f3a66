import { buildSite } from '../../../support/site-builder';
import { serveSite, type JiraBody, type ServedSite } from '../../../support/jira-client';
import type { EmbeddedSite } from '../../../../local/jira/embedded-site';

let site: EmbeddedSite;
let served: ServedSite;

beforeAll(async () => {
  const builder = buildSite()
    .user('ann')
    .user('bob')
    .project('ALPHA', { administrators: ['ann'], members: ['bob'] })
    .securityLevel('ALPHA', '501', ['ann']);
  for (let number = 1; number <= 250; number += 1) {
    builder.issue(`ALPHA-${number}`, number % 50 === 0 ? { securityLevelId: '501' } : {});
  }
  site = await builder.open();
  served = await serveSite(site);
});

afterAll(() => served.server.close());

const keysOf = (body: JiraBody) => (body.issues ?? []).map(({ key }) => key);

test('pages follow each other by token until the last, which has none', async () => {
  const keys: unknown[] = [];
  let token: unknown;
  let pages = 0;
  do {
    const query = { jql: 'project = ALPHA ORDER BY key', fields: ['summary'], maxResults: 500, nextPageToken: token };
    const { body } = await served.as('ann').post('search/jql', query);
    keys.push(...keysOf(body));
    token = body.nextPageToken;
    pages += 1;
    expect(body.isLast).toBe(token === undefined);
  } while (token !== undefined);
  expect(pages).toBe(3);
  expect(keys.length).toBe(250);
  expect(new Set(keys).size).toBe(250);
});

test('a page that follows a write shows what is there by then', async () => {
  const query = { jql: 'project = ALPHA ORDER BY key', fields: ['key'], maxResults: 100 };
  const first = await served.as('ann').post('search/jql', query);
  const hidden = site.store.issues.byKey('ALPHA-102');
  if (hidden === undefined) throw new Error('The site has no ALPHA-102.');
  site.store.write([{ drop: 'issues', id: hidden.id }]);
  const second = await served.as('ann').post('search/jql', { ...query, nextPageToken: first.body.nextPageToken });
  site.store.write([{ put: 'issues', record: hidden }]);
  expect(keysOf(second.body).slice(0, 2)).toEqual(['ALPHA-101', 'ALPHA-103']);
});

test('ids alone come up to 5,000 a page, and nothing but ids', async () => {
  const { body } = await served.as('bob').get('search/jql?jql=project%3DALPHA&maxResults=5000');
  expect(body.issues?.length).toBe(245);
  expect(Object.keys(body.issues?.[0] ?? {})).toEqual(['id']);
  expect(body.total).toBeUndefined();
});

test('a count owes nothing to issues that may not be seen', async () => {
  const jql = 'project = ALPHA';
  expect((await served.as('ann').post('search/approximate-count', { jql })).body).toEqual({ count: 250 });
  expect((await served.as('bob').post('search/approximate-count', { jql })).body).toEqual({ count: 245 });
});

test('a query without a restriction is refused in the words of Jira', async () => {
  const { status, body } = await served.as('ann').get('search/jql?jql=order+by+key');
  expect(status).toBe(400);
  expect(body.errorMessages).toEqual([
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  ]);
});

test('a token of another query is refused', async () => {
  const first = await served.as('ann').post('search/jql', { jql: 'project = ALPHA', maxResults: 10 });
  const { nextPageToken } = first.body;
  const other = await served.as('ann').post('search/jql', { jql: 'project = ALPHA AND key > 3', nextPageToken });
  expect(other.status).toBe(400);
});

test('no more than five properties can be asked for', async () => {
  const properties = ['a', 'b', 'c', 'd', 'e', 'f'];
  const { status } = await served.as('ann').post('search/jql', { jql: 'project = ALPHA', properties });
  expect(status).toBe(400);
});

test('search sees a write only after the lag, unless the issue is to be reconciled', async () => {
  site.setSearchLag(60_000);
  const created = await served.as('ann').post('issue', {
    fields: { project: { key: 'ALPHA' }, issuetype: { name: 'Task' }, summary: 'Fresh' },
  });
  const id = Number(created.body.id);
  const jql = 'project = ALPHA AND summary ~ Fresh';
  const late = await served.as('ann').post('search/jql', { jql });
  const reconciled = await served.as('ann').post('search/jql', { jql, reconcileIssues: [id] });
  site.setSearchLag(0);
  const soon = await served.as('ann').post('search/jql', { jql });
  expect(late.body.issues).toEqual([]);
  expect(reconciled.body.issues).toEqual([{ id: String(id) }]);
  expect(soon.body.issues).toEqual([{ id: String(id) }]);
});
