import { buildSite } from '../../../support/site-builder';
import { serveSite, type ServedSite } from '../../../support/jira-client';

let served: ServedSite;

beforeAll(async () => {
  const site = await buildSite()
    .user('ann', { timeZone: 'Asia/Tokyo' })
    .user('bob')
    .user('eve')
    .project('ALPHA', { administrators: ['ann'], members: ['bob'] })
    .project('HIDDEN', { administrators: ['ann'], app: false })
    .issue('ALPHA-1', { type: 'epic', summary: 'An epic' })
    .issue('ALPHA-2', { parent: 'ALPHA-1', reporter: 'bob', createdAt: Date.parse('2026-03-01T20:30:00.000Z') })
    .issue('ALPHA-3', { type: 'subtask', parent: 'ALPHA-2' })
    .issue('HIDDEN-1', { type: 'epic' })
    .issue('ALPHA-4', { parent: 'HIDDEN-1' })
    .securityLevel('ALPHA', '501', ['ann'])
    .issue('ALPHA-5', { securityLevelId: '501' })
    .link('ALPHA-2', 'blocks', 'ALPHA-5')
    .link('ALPHA-4', 'blocks', 'ALPHA-2')
    .open();
  served = await serveSite(site);
});

afterAll(() => served.server.close());

test('an issue in a hidden project and one that is not there get the same 404', async () => {
  const hidden = await served.as('bob').get('issue/HIDDEN-1');
  const absent = await served.as('bob').get('issue/ALPHA-99');
  expect(hidden).toEqual(absent);
  expect(hidden.status).toBe(404);
  expect(hidden.body.errorMessages).toEqual(['Issue does not exist or you do not have permission to see it.']);
});

test('an issue under a security level is seen by its holders only', async () => {
  expect((await served.as('ann').get('issue/ALPHA-5')).status).toBe(200);
  expect((await served.as('bob').get('issue/ALPHA-5')).status).toBe(404);
});

test('nobody signed in sees nothing, and whoever has no role sees no project', async () => {
  expect((await served.as(null).get('issue/ALPHA-1')).status).toBe(404);
  expect((await served.as('eve').get('project')).body).toEqual([]);
});

test('a parent that may not be seen is left out of its child', async () => {
  const asBob = await served.as('bob').get('issue/ALPHA-4?fields=parent,summary');
  const asAnn = await served.as('ann').get('issue/ALPHA-4?fields=parent,summary');
  expect(asBob.body.fields).toEqual({ summary: 'Issue ALPHA-4' });
  expect(asAnn.body.fields?.parent?.key).toBe('HIDDEN-1');
});

test('links to issues that may not be seen are left out', async () => {
  const asBob = await served.as('bob').get('issue/ALPHA-2?fields=issuelinks');
  expect(asBob.body.fields?.issuelinks?.map((link) => link.inwardIssue?.key ?? link.outwardIssue?.key)).toEqual([
    'ALPHA-4',
  ]);
  const asAnn = await served.as('ann').get('issue/ALPHA-2?fields=issuelinks');
  expect(asAnn.body.fields?.issuelinks?.map((link) => link.outwardIssue?.key)).toEqual(['ALPHA-5', undefined]);
});

test('dates are written in the time zone of whoever asks', async () => {
  const asAnn = await served.as('ann').get('issue/ALPHA-2?fields=created');
  const asBob = await served.as('bob').get('issue/ALPHA-2?fields=created');
  expect(asAnn.body.fields?.created).toBe('2026-03-02T05:30:00.000+0900');
  expect(asBob.body.fields?.created).toBe('2026-03-01T20:30:00.000+0000');
});

test('only sub-tasks stand among the sub-tasks, not the children of an epic', async () => {
  const epic = await served.as('ann').get('issue/ALPHA-1?fields=subtasks');
  const task = await served.as('ann').get('issue/ALPHA-2?fields=subtasks');
  expect(epic.body.fields?.subtasks).toEqual([]);
  expect(task.body.fields?.subtasks?.map(({ key }) => key)).toEqual(['ALPHA-3']);
});

test('fields can be chosen, all, navigable, or all but some', async () => {
  const names = async (fields: string) =>
    Object.keys((await served.as('ann').get(`issue/ALPHA-2?fields=${fields}`)).body.fields ?? {});
  expect(await names('summary,duedate,nonsense')).toEqual(['summary', 'duedate']);
  expect(await names('*all')).toContain('comment');
  expect(await names('*navigable')).not.toContain('comment');
  expect(await names('-summary')).not.toContain('summary');
});

test('bulkfetch answers in order of id, and leaves out what may not be seen', async () => {
  const { body } = await served.as('bob').post('issue/bulkfetch', {
    issueIdsOrKeys: ['ALPHA-4', 'alpha-1', 'ALPHA-5', 'HIDDEN-1', '10002'],
    fields: ['summary'],
  });
  expect(body.issues?.map(({ key }) => key)).toEqual(['ALPHA-1', 'ALPHA-2', 'ALPHA-4']);
  expect(body.issueErrors).toEqual([]);
});

test('bulkfetch takes a hundred issues and no more', async () => {
  const ids = Array.from({ length: 101 }, (_, index) => String(index));
  expect((await served.as('bob').post('issue/bulkfetch', { issueIdsOrKeys: ids })).status).toBe(400);
});

test('an expansion that is not modelled is refused loudly, and so is an unknown route', async () => {
  const expansion = await served.as('ann').get('issue/ALPHA-1?expand=renderedFields');
  const route = await served.as('ann').get('dashboard');
  expect(expansion.status).toBe(501);
  expect(route.status).toBe(501);
  expect(route.body.errorMessages).toEqual(["The embedded Jira doesn't model GET /rest/api/3/dashboard."]);
});

test('wrong credentials are refused even where nobody needs to sign in', async () => {
  const response = await fetch(new URL('/rest/api/3/serverInfo', served.server.address), {
    headers: { authorization: `Basic ${btoa('ann@example.com:wrong')}` },
  });
  expect(response.status).toBe(401);
});
