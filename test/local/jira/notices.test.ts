import { serveSite, type ServedSite } from '../../support/jira-client';
import { buildSite } from '../../support/site-builder';
import type { EmbeddedSite } from '../../../local/jira/embedded-site';

let site: EmbeddedSite;
let served: ServedSite;
beforeEach(async () => {
  site = await buildSite()
    .user('ann', { administersJira: true })
    .user('bob')
    .user('eve')
    .project('ALPHA', { administrators: ['ann'], members: ['bob'] })
    .issue('ALPHA-1')
    .open();
  served = await serveSite(site);
});
afterEach(() => served.server.close());

const notify = (to: object, more: object = {}) =>
  served.as('ann').post('/rest/api/3/issue/ALPHA-1/notify', { subject: 'Due', textBody: 'It is due.', to, ...more });
const users = (...ids: readonly string[]) => ({ users: ids.map((accountId) => ({ accountId })) });
const noticesOf = async (id: string) =>
  (await served.as(id).get('/_host/jira/notices')).body as unknown as {
    readonly notices: readonly { readonly issueKey: string; readonly subject: string; readonly isRead: boolean }[];
  };

test('a notice reaches whoever can browse the issue and is active, and nobody else is told of', async () => {
  const bob = site.store.users.get('bob');
  expect(await notify(users('bob', 'eve'))).toMatchObject({ status: 204 });
  expect((await noticesOf('bob')).notices).toMatchObject([{ issueKey: 'ALPHA-1', subject: 'Due', isRead: false }]);
  expect((await noticesOf('eve')).notices).toEqual([]);
  if (bob) site.store.write([{ put: 'users', record: { ...bob, active: false } }]);
  await notify(users('bob'));
  if (bob) site.store.write([{ put: 'users', record: bob }]);
  expect((await noticesOf('bob')).notices).toHaveLength(1);
});

test('a restriction to a permission holds on the issue', async () => {
  await notify(users('bob'), { restrict: { permissions: [{ key: 'ADMINISTER_PROJECTS' }] } });
  expect((await noticesOf('bob')).notices).toEqual([]);
});

test('reading them marks them read', async () => {
  await notify(users('bob'));
  await served.as('bob').post('/_host/jira/notices/read');
  expect((await noticesOf('bob')).notices).toMatchObject([{ isRead: true }]);
});

test.each([
  ['no recipient', {}, {}],
  ['the sender', users('ann'), {}],
  ['an unknown account', users('nobody'), {}],
  ['an unknown permission', users('bob'), { restrict: { permissions: [{ key: 'FLY' }] } }],
])('%s is refused with 400', async (_name, to, more) => {
  expect(await notify(to, more)).toMatchObject({ status: 400 });
});

test('an issue that the sender can’t see is not found', async () => {
  expect(await served.as('eve').post('/rest/api/3/issue/ALPHA-1/notify', { to: users('bob') })).toMatchObject({
    status: 404,
  });
});
