import { buildSite } from '../../../support/site-builder';
import { serveSite, type ServedSite } from '../../../support/jira-client';
import type { EmbeddedSite } from '../../../../local/jira/embedded-site';
import type { ProductEvent } from '../../../../local/jira/site';
import { FIELD_IDS } from '../../../../local/jira/standard-fields';

let site: EmbeddedSite;
let served: ServedSite;
let events: ProductEvent[];

beforeEach(async () => {
  site = await buildSite()
    .user('ann', { administersJira: true })
    .user('bob')
    .user('vic')
    .project('ALPHA', { administrators: ['ann'], members: ['bob'], viewers: ['vic'] })
    .version('ALPHA', '1.0')
    .securityLevel('ALPHA', '501', ['ann'])
    .issue('ALPHA-1', { type: 'epic' })
    .issue('ALPHA-2', { parent: 'ALPHA-1' })
    .issue('ALPHA-3', { type: 'subtask', parent: 'ALPHA-2' })
    .open();
  served = await serveSite(site);
  events = [];
  site.onEvent((event) => events.push(event));
});

afterEach(() => served.server.close());

const types = () => events.map(({ eventType }) => eventType.replace('avi:jira:', ''));
const aParagraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test('a new issue gets the next number, its creator as reporter, and is told of', async () => {
  const fields = {
    project: { key: 'ALPHA' },
    issuetype: { name: 'Task' },
    summary: 'New',
    description: aParagraph('Why'),
    parent: { key: 'ALPHA-1' },
    fixVersions: [{ name: '1.0' }],
    [FIELD_IDS.storyPoints]: 5,
    duedate: '2026-05-01',
  };
  const created = await served.as('bob').post('issue', { fields });
  expect(created.status).toBe(201);
  expect(created.body.key).toBe('ALPHA-4');
  const { body } = await served.as('ann').get('issue/ALPHA-4');
  expect(body.fields?.reporter?.accountId).toBe('bob');
  expect(body.fields?.status?.name).toBe('To Do');
  expect(body.fields?.[FIELD_IDS.storyPoints]).toBe(5);
  expect(body.fields?.parent?.key).toBe('ALPHA-1');
  expect(types()).toEqual(['created:issue']);
  expect(Object.keys(events[0]?.payload.issue as object)).toEqual(['id', 'key', 'fields']);
});

test.each([
  [{ summary: '' }, { summary: 'You must specify a summary of the issue.' }],
  [{ summary: 7 }, { summary: 'Operation value must be a string' }],
  [{ labels: ['two words'] }, { labels: "The label 'two words' contains spaces which is invalid." }],
  [{ labels: 'one' }, { labels: 'data was not an array' }],
  [{ fixVersions: [{ name: '9' }] }, { fixVersions: "Version name '9' is not valid" }],
  [{ priority: { name: 'Purple' } }, { priority: 'The priority selected is invalid.' }],
  [
    { description: 'text' },
    { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
  ],
  [{ parent: { key: 'ALPHA-3' } }, { parentId: 'Given parent work item does not belong to appropriate hierarchy.' }],
  [
    { status: { name: 'Done' } },
    { status: "Field 'status' cannot be set. It is not on the appropriate screen, or unknown." },
  ],
])('an edit with %j is refused, and nothing of it is kept', async (fields, errors) => {
  const { status, body } = await served
    .as('bob')
    .put('issue/ALPHA-2', { fields: { duedate: '2026-01-01', ...fields } });
  expect(status).toBe(400);
  expect(body).toEqual({ errorMessages: [], errors });
  const after = await served.as('bob').get('issue/ALPHA-2?fields=duedate');
  expect(after.body.fields?.duedate).toBeNull();
  expect(events).toEqual([]);
});

test('an edit is kept in the changelog and told of with what changed', async () => {
  const body = { fields: { summary: 'Better', assignee: { accountId: 'bob' } }, update: { labels: [{ add: 'big' }] } };
  expect((await served.as('bob').put('issue/ALPHA-2', body)).status).toBe(204);
  const { body: log } = await served.as('bob').get('issue/ALPHA-2/changelog');
  expect(log.values?.[0]?.items?.map((item) => [item.field, item.fromString, item.toString])).toEqual([
    ['summary', 'Issue ALPHA-2', 'Better'],
    ['assignee', null, 'Bob'],
    ['labels', '', 'big'],
  ]);
  expect(types()).toEqual(['updated:issue', 'assigned:issue']);
  expect(events[0]?.payload).toMatchObject({
    atlassianId: 'bob',
    changelog: { items: [{ field: 'summary' }, {}, {}] },
  });
});

test('an edit that changes nothing leaves no trace', async () => {
  await served.as('bob').put('issue/ALPHA-2', { fields: { summary: 'Issue ALPHA-2' } });
  expect((await served.as('bob').get('issue/ALPHA-2/changelog')).body.total).toBe(0);
  expect(events).toEqual([]);
});

test('a viewer may neither edit nor move an issue on', async () => {
  const edit = await served.as('vic').put('issue/ALPHA-2', { fields: { summary: 'Mine' } });
  expect(edit.status).toBe(403);
  expect((await served.as('vic').get('issue/ALPHA-2/transitions')).body.transitions).toEqual([]);
  expect((await served.as('vic').put('issue/ALPHA-2/properties/p', 1)).status).toBe(403);
});

test('finishing an issue resolves it, and going back takes the resolution away', async () => {
  const { body } = await served.as('bob').get('issue/ALPHA-2/transitions');
  expect(body.transitions?.map(({ name }) => name)).toEqual(['In Progress', 'In Review', 'Done']);
  expect((await served.as('bob').post('issue/ALPHA-2/transitions', { transition: { id: '41' } })).status).toBe(204);
  const done = await served.as('bob').get('issue/ALPHA-2?fields=status,resolution,resolutiondate');
  expect(done.body.fields?.resolution?.name).toBe('Done');
  expect(done.body.fields?.resolutiondate).not.toBeNull();
  await served.as('bob').post('issue/ALPHA-2/transitions', { transition: { id: '11' } });
  const reopened = await served.as('bob').get('issue/ALPHA-2?fields=resolution,resolutiondate');
  expect(reopened.body.fields).toEqual({ resolution: null, resolutiondate: null });
});

test('a transition that the status does not offer is refused', async () => {
  const { status, body } = await served.as('bob').post('issue/ALPHA-2/transitions', { transition: { id: '11' } });
  expect([status, body.errorMessages]).toEqual([400, ["Transition id '11' is not valid for this issue."]]);
});

test('an issue with sub-tasks goes only together with them, and its children lose their parent', async () => {
  expect((await served.as('ann').delete('issue/ALPHA-2')).status).toBe(400);
  expect((await served.as('ann').delete('issue/ALPHA-2?deleteSubtasks=true')).status).toBe(204);
  expect((await served.as('ann').get('issue/ALPHA-3')).status).toBe(404);
  expect(types()).toEqual(['deleted:issue', 'deleted:issue']);
  expect((await served.as('bob').delete('issue/ALPHA-1')).status).toBe(403);
});

test('a number is never given twice, not even that of a deleted issue', async () => {
  await served.as('ann').delete('issue/ALPHA-3');
  const fields = { project: { key: 'ALPHA' }, issuetype: { name: 'Task' }, summary: 'Next' };
  expect((await served.as('ann').post('issue', { fields })).body.key).toBe('ALPHA-4');
});

test('a security level is set only by its holders, and hides the issue from everyone else', async () => {
  const level = { fields: { security: { id: '501' } } };
  expect((await served.as('bob').put('issue/ALPHA-2', level)).status).toBe(400);
  expect((await served.as('ann').put('issue/ALPHA-2', level)).status).toBe(204);
  expect((await served.as('bob').get('issue/ALPHA-2')).status).toBe(404);
});

test('properties are created with 201, changed with 200, and are no change of the issue', async () => {
  const bob = served.as('bob');
  const path = 'issue/ALPHA-2/properties/gantry.roadmap';
  expect((await bob.put(path, { horizon: 'now' })).status).toBe(201);
  expect((await bob.put(path, { horizon: 'next' })).status).toBe(200);
  expect((await bob.get(path)).body).toEqual({ key: 'gantry.roadmap', value: { horizon: 'next' } });
  expect((await bob.get('issue/ALPHA-2/properties')).body.keys?.map(({ key }) => key)).toEqual(['gantry.roadmap']);
  const found = await bob.post('search/jql', { jql: 'key = ALPHA-2', properties: ['gantry.roadmap'] });
  expect(found.body.issues?.[0]?.properties).toEqual({ 'gantry.roadmap': { horizon: 'next' } });
  expect((await bob.put(path, 'x'.repeat(32_767))).status).toBe(400);
  expect((await bob.delete(path)).status).toBe(204);
  expect((await bob.get(path)).status).toBe(404);
  expect(events).toEqual([]);
});

test('comments are added, edited by their author, and deleted', async () => {
  const added = await served.as('vic').post('issue/ALPHA-2/comment', { body: aParagraph('Hello') });
  expect(added.status).toBe(201);
  const path = `issue/ALPHA-2/comment/${String(added.body.id)}`;
  expect((await served.as('bob').put(path, { body: aParagraph('Not mine') })).status).toBe(400);
  expect((await served.as('vic').put(path, { body: aParagraph('Better') })).status).toBe(200);
  expect((await served.as('bob').get('issue/ALPHA-2/comment')).body.total).toBe(1);
  expect((await served.as('ann').delete(path)).status).toBe(204);
  expect((await served.as('bob').get(path)).status).toBe(404);
  expect(types()).toEqual(['commented:issue', 'commented:issue', 'deleted:comment']);
});

test('a link is made once, shows its words at both ends, and goes', async () => {
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'ALPHA-2' }, outwardIssue: { key: 'ALPHA-1' } };
  expect((await served.as('bob').post('issueLink', link)).status).toBe(201);
  await served.as('bob').post('issueLink', link);
  const { body } = await served.as('bob').get('issue/ALPHA-2?fields=issuelinks');
  expect(body.fields?.issuelinks?.map((one) => [one.type?.outward, one.outwardIssue?.key])).toEqual([
    ['blocks', 'ALPHA-1'],
  ]);
  const id = String(body.fields?.issuelinks?.[0]?.id);
  expect((await served.as('bob').get(`issueLink/${id}`)).body.inwardIssue?.key).toBe('ALPHA-2');
  expect((await served.as('bob').delete(`issueLink/${id}`)).status).toBe(204);
  expect(types()).toEqual([
    'created:issuelink',
    'updated:issue',
    'updated:issue',
    'deleted:issuelink',
    'updated:issue',
    'updated:issue',
  ]);
});

test('a release is told of by its own event', async () => {
  const version = site.store.versions.values().next().value;
  const { status } = await served
    .as('ann')
    .put(`version/${version?.id ?? ''}`, { released: true, releaseDate: '2026-06-01' });
  expect(status).toBe(200);
  expect(types()).toEqual(['updated:version', 'released:version']);
});
