import { buildSite } from '../../../support/site-builder';
import { serveSite, type ServedSite } from '../../../support/jira-client';
import type { FilterShare, StoredFilter } from '../../../../local/jira/state/model';

const filter = (id: string, ownerId: string, shares: readonly FilterShare[], given: Partial<StoredFilter> = {}) => ({
  id,
  name: `Filter ${id}`,
  description: '',
  ownerId,
  jql: 'project = ALPHA',
  shares,
  favouriteOf: [],
  ...given,
});

let served: ServedSite;

beforeEach(async () => {
  const site = await buildSite()
    .user('ann', { administersJira: true })
    .user('bob')
    .user('eve')
    .group('leads', ['bob'])
    .project('ALPHA', { members: ['eve'] })
    .issue('ALPHA-1')
    .also({
      filters: [
        filter('1', 'ann', []),
        filter('2', 'ann', [{ type: 'group', id: 'group-leads' }], { favouriteOf: ['bob', 'ann'] }),
        filter('3', 'ann', [{ type: 'project', id: '10000' }], { name: 'Alpha work' }),
        filter('4', 'bob', [{ type: 'user', id: 'eve' }]),
        filter('5', 'bob', [{ type: 'loggedin' }]),
        filter('6', 'bob', [{ type: 'global' }]),
      ],
    })
    .open();
  served = await serveSite(site);
});

afterEach(() => served.server.close());

test.each([
  ['ann', ['3', '1', '2', '5', '6']],
  ['bob', ['2', '4', '5', '6']],
  ['eve', ['3', '4', '5', '6']],
  [null, ['6']],
])('%s finds the filters that are theirs or shared with them, by name', async (name, ids) => {
  const { body } = await served.as(name).get('filter/search');
  expect(body.values?.map(({ id }) => id)).toEqual(ids);
});

test('a filter that is gone and one that is not shared get the same 400', async () => {
  const hidden = await served.as('eve').get('filter/1');
  expect(hidden).toEqual(await served.as('eve').get('filter/77'));
  expect(hidden.status).toBe(400);
  expect(hidden.body.errorMessages).toEqual([
    'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
  ]);
});

test('a filter tells its query, and the project it is shared with only to those who see it', async () => {
  const { body } = await served.as('eve').get('filter/3');
  expect(body).toMatchObject({ id: '3', jql: 'project = ALPHA', owner: { accountId: 'ann' }, favourite: false });
  expect(body.sharePermissions).toMatchObject([{ type: 'project', project: { key: 'ALPHA' } }]);
});

test('favourites are those that one has starred and may still use', async () => {
  const favourites = async (name: string) => (await served.as(name).get('filter/favourite')).body.map(({ id }) => id);
  expect(await favourites('bob')).toEqual(['2']);
  expect(await favourites('eve')).toEqual([]);
  const own = await served.as('bob').get('filter/my?includeFavourites=true');
  expect(own.body.map(({ id }) => id)).toEqual(['2', '4', '5', '6']);
});

test('search narrows by words of the name, by part of it, by owner and by id, and gives what is expanded', async () => {
  const ids = async (query: string) =>
    (await served.as('ann').get(`filter/search?${query}`)).body.values?.map(({ id }) => id);
  expect(await ids('filterName=alpha')).toEqual(['3']);
  expect(await ids('filterName=pha%20wo')).toEqual([]);
  expect(await ids('filterName=pha%20wo&isSubstringMatch=true')).toEqual(['3']);
  expect(await ids('accountId=bob&orderBy=-id')).toEqual(['6', '5']);
  expect(await ids('id=2&id=6&id=4')).toEqual(['2', '6']);
  const { body } = await served.as('ann').get('filter/search?id=2&expand=jql,favourite');
  expect(body.values?.[0]).toMatchObject({ id: '2', jql: 'project = ALPHA', favourite: true });
  expect(body.values?.[0]?.owner).toBeUndefined();
});

test('only its owner and administrators of Jira delete a filter, and a query that does not parse is not kept', async () => {
  expect((await served.as('eve').delete('filter/4')).status).toBe(400);
  expect((await served.as('bob').delete('filter/4')).status).toBe(204);
  expect((await served.as('bob').get('filter/4')).status).toBe(400);
  const refused = await served.as('bob').post('filter', { name: 'Mine', jql: 'project = NOWHERE' });
  expect(refused.body.errorMessages).toEqual(["The value 'NOWHERE' does not exist for the field 'project'."]);
});
