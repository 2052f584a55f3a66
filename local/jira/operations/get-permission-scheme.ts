import { wirePermissionScheme } from '../wire/permission-scheme';
import { notFound } from './jira-error';
import { ok, type Operation } from './operation';
import { expansions, listParam } from './request-values';

/** Many projects share a scheme. Who administers one of them, or Jira, may read it; to others it isn't there. */
export const getPermissionScheme: Operation = {
  method: 'GET',
  path: '/rest/api/3/permissionscheme/{schemeId}',
  signedIn: true,
  answer(call) {
    const { store, permissions, params } = call;
    const scheme = store.permissionSchemes.get(params.schemeId ?? '');
    const mayRead = [...store.projects.values()].some(
      (project) => project.permissionSchemeId === scheme?.id && permissions.administers(project),
    );
    if (scheme === undefined || !(mayRead || permissions.hasGlobal('ADMINISTER'))) {
      throw notFound(`The permission scheme with id ${params.schemeId ?? ''} was not found.`);
    }
    const expand = expansions(listParam(call, 'expand'), ['all', 'user', 'group', 'projectRole', 'field']);
    return ok(wirePermissionScheme(call, scheme, expand.size > 0));
  },
};
