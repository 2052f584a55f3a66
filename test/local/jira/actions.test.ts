import { buildSite } from '../../support/site-builder';
import { serveSite, type ServedSite } from '../../support/jira-client';
import type { EmbeddedSite } from '../../../local/jira/embedded-site';
import type { ProductEvent } from '../../../local/jira/site';

let site: EmbeddedSite;
let served: ServedSite;
let events: ProductEvent[];

beforeEach(async () => {
  site = await buildSite()
    .user('ann', { administersJira: true })
    .user('bob')
    .project('ALPHA', { administrators: ['ann'], members: ['bob'] })
    .project('BETA', { administrators: ['ann'], members: ['bob'] })
    .issue('ALPHA-1', { properties: { 'gantry.roadmap': { id: 'ALPHA-1' } }, status: 'inProgress' })
    .issue('ALPHA-2')
    .issue('BETA-1')
    .link('ALPHA-2', 'blocks', 'BETA-1')
    .open();
  served = await serveSite(site);
  events = [];
  site.onEvent((event) => events.push(event));
});

afterEach(() => served.server.close());

test('a clone copies the issue properties, begins its workflow anew and is linked to the original', async () => {
  const { status, body } = await served.as('bob').post('/_host/jira/issue/ALPHA-1/clone');
  expect([status, body.key]).toEqual([201, 'ALPHA-3']);
  const clone = await served.as('bob').get('issue/ALPHA-3?properties=*all');
  expect(clone.body.properties).toEqual({ 'gantry.roadmap': { id: 'ALPHA-1' } });
  expect(clone.body.fields?.status?.name).toBe('To Do');
  expect(clone.body.fields?.issuelinks?.map((link) => [link.type?.name, link.outwardIssue?.key])).toEqual([
    ['Cloners', 'ALPHA-1'],
  ]);
});

test('a moved issue keeps its id, gets a new key, and is still found by the old one', async () => {
  const { body } = await served.as('bob').post('/_host/jira/issue/ALPHA-1/move', { project: { key: 'BETA' } });
  expect(body).toEqual({ id: '10001', key: 'BETA-2' });
  const found = await served.as('bob').get('issue/ALPHA-1?fields=project');
  expect([found.body.id, found.body.key, found.body.fields?.project?.key]).toEqual(['10001', 'BETA-2', 'BETA']);
  expect(events.map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue']);
  expect(events[0]?.payload.changelog).toMatchObject({
    items: [
      { field: 'project', fromString: 'Project ALPHA', toString: 'Project BETA' },
      { field: 'Key', fromString: 'ALPHA-1', toString: 'BETA-2' },
    ],
  });
});

test('deleting a project takes its issues along and tells of the project only', async () => {
  expect((await served.as('bob').post('/_host/jira/project/ALPHA/delete')).status).toBe(403);
  expect((await served.as('ann').post('/_host/jira/project/ALPHA/delete')).status).toBe(204);
  expect((await served.as('ann').get('issue/ALPHA-1')).status).toBe(404);
  expect((await served.as('ann').get('issue/BETA-1?fields=issuelinks')).body.fields?.issuelinks).toEqual([]);
  expect(events.map(({ eventType }) => eventType)).toEqual(['avi:jira:deleted:project']);
});

test('what the app does as itself is marked as its own', async () => {
  const request = new Request('http://jira.test/rest/api/3/issue/ALPHA-2', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { summary: 'By the app' } }),
  });
  expect((await site.handle(request, { kind: 'app' })).status).toBe(204);
  expect(events.map(({ selfGenerated }) => selfGenerated)).toEqual([true]);
});
