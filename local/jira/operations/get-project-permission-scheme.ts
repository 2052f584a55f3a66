import { wirePermissionScheme } from '../wire/permission-scheme';
import { notFound } from './jira-error';
import { ok, type Operation } from './operation';
import { expansions, listParam } from './request-values';
import { getAdministeredProject } from './resources';

const LACKING = ['all', 'user', 'group', 'projectRole', 'field'];

/** Only for those who administer the project. The app does by its own role, unless administrators took that away. */
export const getProjectPermissionScheme: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
  answer(call) {
    const project = getAdministeredProject(call, call.params.projectKeyOrId ?? '');
    const expand = expansions(listParam(call, 'expand'), LACKING);
    const scheme = call.store.permissionSchemes.get(project.permissionSchemeId);
    if (scheme === undefined) throw notFound('The permission scheme was not found.');
    return ok(wirePermissionScheme(call, scheme, expand.size > 0));
  },
};
