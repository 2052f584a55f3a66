import { buildSite } from '../../../support/site-builder';
import { serveSite, type ServedSite } from '../../../support/jira-client';
import type { EmbeddedSite } from '../../../../local/jira/embedded-site';
import { ROLE_IDS } from '../../../../local/jira/standard-permissions';
import type { Holder } from '../../../../local/jira/state/model';

const browse = (id: string, holder: Holder) => ({
  id,
  name: `Scheme ${id}`,
  description: '',
  grants: [
    { id: `${id}1`, permission: 'BROWSE_PROJECTS', holder },
    { id: `${id}2`, permission: 'EDIT_ISSUES', holder: { type: 'assignee' } as const },
  ],
});

let site: EmbeddedSite;
let served: ServedSite;

beforeAll(async () => {
  site = await buildSite()
    .user('ann', { administersJira: true })
    .user('bob')
    .user('eve')
    .group('team', ['bob'])
    .also({
      permissionSchemes: [
        browse('11', { type: 'anyone' }),
        browse('12', { type: 'loggedIn' }),
        browse('13', { type: 'group', id: 'group-team' }),
        browse('14', { type: 'user', id: 'bob' }),
        browse('15', { type: 'reporter' }),
        browse('16', { type: 'projectRole', id: ROLE_IDS.members }),
      ],
    })
    .project('ANY', { permissionSchemeId: '11' })
    .project('IN', { permissionSchemeId: '12' })
    .project('TEAM', { permissionSchemeId: '13' })
    .project('BOB', { permissionSchemeId: '14' })
    .project('OWN', { permissionSchemeId: '15' })
    .project('ROLE', { permissionSchemeId: '16', members: ['bob'] })
    .issue('ANY-1', { assignee: 'eve' })
    .issue('IN-1')
    .issue('TEAM-1')
    .issue('BOB-1')
    .issue('OWN-1', { reporter: 'bob' })
    .issue('OWN-2', { reporter: 'eve' })
    .issue('ROLE-1')
    .open();
  served = await serveSite(site);
});

afterAll(() => served.server.close());

const ALL = ['ANY-1', 'IN-1', 'TEAM-1', 'BOB-1', 'OWN-1', 'OWN-2', 'ROLE-1'];

test.each([
  [null, ['ANY-1']],
  ['bob', ['ANY-1', 'IN-1', 'TEAM-1', 'BOB-1', 'OWN-1', 'ROLE-1']],
  ['eve', ['ANY-1', 'IN-1', 'OWN-2']],
])('%s sees exactly the issues that their grants open', async (name, expected) => {
  const seen: string[] = [];
  for (const key of ALL) if ((await served.as(name).get(`issue/${key}`)).status === 200) seen.push(key);
  expect(seen).toEqual(expected);
  const { body } = await served
    .as(name)
    .post('search/jql', { jql: 'created > 2000-01-01 ORDER BY id', fields: ['key'] });
  expect(body.issues?.map(({ key }) => key).sort()).toEqual([...expected].sort());
});

test('a project whose issues only their reporters see is visible to everyone who is signed in', async () => {
  expect((await served.as('eve').get('project/OWN')).status).toBe(200);
  expect((await served.as(null).get('project/OWN')).status).toBe(404);
});

test('mypermissions tells of the issue, the project, or anywhere', async () => {
  const has = async (name: string, where: string) => {
    const { body } = await served.as(name).get(`mypermissions?permissions=EDIT_ISSUES${where}`);
    return body.permissions?.EDIT_ISSUES?.havePermission;
  };
  expect(await has('eve', '&issueKey=ANY-1')).toBe(true);
  expect(await has('bob', '&issueKey=ANY-1')).toBe(false);
  expect(await has('bob', '&projectKey=ANY')).toBe(true);
  expect(await has('bob', '')).toBe(true);
  expect((await served.as('eve').get('mypermissions?permissions=EDIT_ISSUES&issueKey=BOB-1')).status).toBe(404);
  expect((await served.as('eve').get('mypermissions?permissions=FLY')).status).toBe(400);
  expect((await served.as('eve').get('mypermissions')).status).toBe(400);
});

test('a bulk check answers for the caller, and leaves out ids that are not there', async () => {
  const { body } = await served.as('bob').post('permissions/check', {
    globalPermissions: ['ADMINISTER', 'BULK_CHANGE'],
    projectPermissions: [
      { permissions: ['BROWSE_PROJECTS'], issues: [50_001, 50_002, 999], projects: [30_000, 60_000] },
    ],
  });
  expect(body).toEqual({
    globalPermissions: ['BULK_CHANGE'],
    projectPermissions: [{ permission: 'BROWSE_PROJECTS', issues: [50_001], projects: [30_000, 60_000] }],
  });
});

test('only who administers Jira may check the permissions of others', async () => {
  const about = (accountId: string) => ({
    accountId,
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [50_002] }],
  });
  expect((await served.as('bob').post('permissions/check', about('eve'))).status).toBe(403);
  const { body } = await served.as('ann').post('permissions/check', about('eve'));
  expect(body.projectPermissions?.[0]?.issues).toEqual([50_002]);
  const request = new Request('http://jira.test/rest/api/3/permissions/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(about('eve')),
  });
  expect((await site.handle(request, { kind: 'app' })).status).toBe(403);
});

test('an administrator of the project takes the role of the app away, and it sees nothing there any more', async () => {
  const site2 = await buildSite()
    .user('ann')
    .project('ALPHA', { administrators: ['ann'] })
    .issue('ALPHA-1')
    .open();
  const appSees = async () =>
    (await site2.handle(new Request('http://jira.test/rest/api/3/issue/ALPHA-1'), { kind: 'app' })).status;
  expect(await appSees()).toBe(200);
  const own = await serveSite(site2);
  const app = site2.store.site.get('site')?.appAccountId ?? '';
  const path = `project/ALPHA/role/${ROLE_IDS.apps}?user=${encodeURIComponent(app)}`;
  expect((await own.as('ann').delete(path)).status).toBe(204);
  expect(await appSees()).toBe(404);
  await own.server.close();
});
