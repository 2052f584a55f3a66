import { visibleFilters } from '../permissions/visible-filters';
import { patternFinder } from '../jql/fields/named-things';
import type { StoredFilter } from '../state/model';
import { FILTER_EXPANSIONS, wireListedFilter } from '../wire/filter';
import { badRequest, notModelled } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { pageOf } from './page';
import { flagParam, listParam } from './request-values';

const MOST_IDS = 200;

const SORTERS: Readonly<Record<string, (filter: StoredFilter, call: Call) => string | number>> = {
  name: ({ name }) => name.toLowerCase(),
  description: ({ description }) => description.toLowerCase(),
  id: ({ id }) => Number(id),
  owner: ({ ownerId }, { store }) => store.users.get(ownerId)?.displayName.toLowerCase() ?? '',
  favourite_count: ({ favouriteOf }) => favouriteOf.length,
  is_favourite: ({ favouriteOf }, { viewer }) => Number(favouriteOf.includes(viewer.user?.id ?? '')),
  is_shared: ({ shares }) => Number(shares.length > 0),
};

export const searchFilters: Operation = {
  method: 'GET',
  path: '/rest/api/3/filter/search',
  answer(call) {
    const lacking = ['owner', 'groupname', 'overrideSharePermissions'].find((name) => call.query.has(name));
    if (lacking !== undefined) throw notModelled(`filter/search with '${lacking}'`);
    const ids = listParam(call, 'id');
    if (ids.length > MOST_IDS) throw badRequest(`A maximum of ${MOST_IDS} filter IDs can be specified.`);
    const expand = listParam(call, 'expand');
    const unknown = expand.find((name) => !FILTER_EXPANSIONS.includes(name));
    if (unknown !== undefined) throw badRequest(`The expand parameter '${unknown}' is not valid.`);
    const found = visibleFilters(call)
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .filter(matching(call));
    const limits = { byDefault: 50, atMost: 100 };
    return ok(
      pageOf(call, '/rest/api/3/filter/search', sorted(call, found), limits, (filter) =>
        wireListedFilter(call, filter, new Set(expand)),
      ),
    );
  },
};

function matching(call: Call): (filter: StoredFilter) => boolean {
  const name = call.query.get('filterName')?.trim().toLowerCase() ?? '';
  const accountId = call.query.get('accountId');
  const groupId = call.query.get('groupId');
  const projectId = call.query.get('projectId');
  const isNamed = (filter: StoredFilter) =>
    name === '' ||
    (flagParam(call, 'isSubstringMatch')
      ? filter.name.toLowerCase().includes(name)
      : patternFinder([filter])(name).length > 0);
  const isSharedWith = ({ shares }: StoredFilter, type: 'group' | 'project', id: string | null) =>
    id === null || shares.some((share) => share.type === type && share.id === id);
  return (filter) =>
    isNamed(filter) &&
    (accountId === null || accountId === '' || filter.ownerId === accountId) &&
    isSharedWith(filter, 'group', groupId) &&
    isSharedWith(filter, 'project', projectId);
}

function sorted(call: Call, filters: readonly StoredFilter[]): readonly StoredFilter[] {
  const [, sign, name = ''] = /^([+-]?)(.*)$/.exec((call.query.get('orderBy') ?? 'name').trim()) ?? [];
  const keyOf = SORTERS[name];
  if (keyOf === undefined) throw badRequest(`The value '${name}' of 'orderBy' is not valid.`);
  const compare = (one: StoredFilter, other: StoredFilter) => {
    const [a, b] = [keyOf(one, call), keyOf(other, call)];
    return a < b ? -1 : a > b ? 1 : 0;
  };
  return filters.toSorted((one, other) => (sign === '-' ? -compare(one, other) : compare(one, other)));
}
