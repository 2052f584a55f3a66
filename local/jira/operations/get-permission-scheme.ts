import { wirePermissionScheme } from '../wire/permission-scheme';
import { notFound } from './jira-error';
import { ok, type Operation } from './operation';
import { expansions, listParam } from './request-values';

/** Many projects share a scheme, and whoever is signed in may read one: only which projects have it is kept from them. */
export const getPermissionScheme: Operation = {
  method: 'GET',
  path: '/rest/api/3/permissionscheme/{schemeId}',
  signedIn: true,
  answer(call) {
    const { schemeId = '' } = call.params;
    const scheme = call.store.permissionSchemes.get(schemeId);
    if (scheme === undefined) throw notFound(`The permission scheme with id ${schemeId} was not found.`);
    const expand = expansions(listParam(call, 'expand'), ['all', 'user', 'group', 'projectRole', 'field']);
    return ok(wirePermissionScheme(call, scheme, expand.size > 0));
  },
};
