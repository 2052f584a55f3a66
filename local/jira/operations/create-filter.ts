import type { FilterShare, StoredFilter } from '../state/model';
import { wireFilter } from '../wire/filter';
import { badRequest, invalid, notModelled } from './jira-error';
import { jqlContext } from './jql-context';
import { ok, type Call, type Operation } from './operation';
import { isObject, objectBody } from './request-values';
import { getSignedIn } from './resources';

export const createFilter: Operation = {
  method: 'POST',
  path: '/rest/api/3/filter',
  signedIn: true,
  answer(call) {
    const { name, description, jql, favourite, sharePermissions } = objectBody(call);
    const { id: ownerId } = getSignedIn(call);
    if (typeof name !== 'string' || name.trim() === '') throw invalid({ filterName: 'You must specify a name.' });
    const isTaken = [...call.store.filters.values()].some(
      (filter) => filter.ownerId === ownerId && filter.name.toLowerCase() === name.trim().toLowerCase(),
    );
    if (isTaken) throw invalid({ filterName: 'Filter with same name already exists.' });
    const query = typeof jql === 'string' ? jql : '';
    const outcome = call.jql.search(query, jqlContext(call));
    if (!outcome.ok) throw badRequest(...outcome.errors);
    const filter: StoredFilter = {
      id: String(call.store.nextId()),
      name: name.trim(),
      description: typeof description === 'string' ? description : '',
      ownerId,
      jql: query,
      shares: Array.isArray(sharePermissions) ? sharePermissions.map((given: unknown) => shareFrom(call, given)) : [],
      favouriteOf: favourite === true ? [ownerId] : [],
    };
    call.store.write([{ put: 'filters', record: filter }]);
    return ok(wireFilter(call, filter));
  },
};

function shareFrom(call: Call, given: unknown): FilterShare {
  const { type, group, project, user } = isObject(given) ? given : {};
  const idIn = (value: unknown, name: string) => (isObject(value) ? String(value[name]) : '');
  switch (type) {
    case 'global':
      return { type };
    case 'authenticated':
    case 'loggedin':
      return { type: 'loggedin' };
    case 'group':
      return { type, id: known(call.store.groups.get(idIn(group, 'groupId')), 'group') };
    case 'project':
      return { type, id: known(call.store.projects.get(idIn(project, 'id')), 'project') };
    case 'user':
      return { type, id: known(call.store.users.get(idIn(user, 'accountId')), 'user') };
    default:
      throw notModelled(`filters shared with '${String(type)}'`);
  }
}

function known(found: { readonly id: string } | undefined, what: string): string {
  if (found === undefined) throw badRequest(`The ${what} of a share permission does not exist.`);
  return found.id;
}
