import { buildSite } from '../../../support/site-builder';
import { serveSite, type ServedSite } from '../../../support/jira-client';

let served: ServedSite;

beforeAll(async () => {
  const site = await buildSite()
    .user('ann')
    .user('bob')
    .group('leads', ['bob'])
    .project('ALPHA', { administrators: ['ann'], members: ['bob'] })
    .project('BETA', { administrators: ['ann'], permissionSchemeId: '7' })
    .also({
      permissionSchemes: [
        {
          id: '7',
          name: 'By field',
          description: '',
          grants: [
            { id: '71', permission: 'BROWSE_PROJECTS', holder: { type: 'loggedIn' } },
            { id: '72', permission: 'BROWSE_PROJECTS', holder: { type: 'reporter' } },
            { id: '73', permission: 'BROWSE_PROJECTS', holder: { type: 'userCustomField', id: 'customfield_10050' } },
            { id: '74', permission: 'ADMINISTER_PROJECTS', holder: { type: 'user', id: 'ann' } },
            { id: '75', permission: 'ADMINISTER_PROJECTS', holder: { type: 'group', id: 'group-leads' } },
          ],
        },
      ],
    })
    .open();
  served = await serveSite(site);
});

afterAll(() => served.server.close());

test('whoever administers a project reads its scheme, with the grants when anything is expanded', async () => {
  const bare = await served.as('ann').get('project/BETA/permissionscheme');
  expect([bare.body.id, bare.body.permissions]).toEqual([7, undefined]);
  const { body } = await served.as('ann').get('project/20000/permissionscheme?expand=permissions');
  expect(body.permissions?.map(({ permission, holder }) => [permission, holder])).toEqual([
    ['BROWSE_PROJECTS', { type: 'applicationRole' }],
    ['BROWSE_PROJECTS', { type: 'reporter' }],
    ['BROWSE_PROJECTS', { type: 'userCustomField', parameter: 'customfield_10050', value: 'customfield_10050' }],
    ['ADMINISTER_PROJECTS', { type: 'user', parameter: 'ann', value: 'ann' }],
    ['ADMINISTER_PROJECTS', { type: 'group', parameter: 'leads', value: 'group-leads' }],
  ]);
});

test('who only works in a project may not read its scheme', async () => {
  expect((await served.as('bob').get('project/ALPHA/permissionscheme')).status).toBe(403);
});

test('a scheme is read by its own id by whoever is signed in', async () => {
  expect((await served.as('bob').get('permissionscheme/7?expand=permissions')).body.permissions).toHaveLength(5);
  expect((await served.as('bob').get('permissionscheme/99')).status).toBe(404);
  expect((await served.as(null).get('permissionscheme/7')).status).toBe(401);
});
