import { findPermissionKind } from '../permissions/permission-keys';
import { permissionsOf, type Permissions } from '../permissions/permissions';
import { viewerOf } from '../permissions/viewer';
import { badRequest, invalid, JiraError } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { isObject, objectBody, textsIn } from './request-values';

const MOST_CHECKED = 1000;

/** In bulk, for the caller; for anyone else only when the caller administers Jira. Ids that aren't there are left out. */
export const checkPermissions: Operation = {
  method: 'POST',
  path: '/rest/api/3/permissions/check',
  answer(call) {
    const body = objectBody(call);
    const permissions = permissionsAskedAbout(call, body.accountId);
    const globals = textsIn(body, 'globalPermissions');
    const groups = (Array.isArray(body.projectPermissions) ? body.projectPermissions : []).filter(isObject);
    refuseUnknown(globals, 'GLOBAL');
    for (const group of groups) {
      const keys = textsIn(group, 'permissions').filter((key) => key !== '');
      if (keys.length === 0) throw badRequest('At least one project permission must be provided.');
      refuseUnknown(keys, 'PROJECT');
    }
    const asked = (of: string) => groups.reduce((count, group) => count + new Set(textsIn(group, of)).size, 0);
    if (asked('issues') > MOST_CHECKED || asked('projects') > MOST_CHECKED) {
      throw badRequest(`A maximum of ${MOST_CHECKED} projects and ${MOST_CHECKED} issues can be checked.`);
    }
    return ok({
      globalPermissions: globals.filter((key) => permissions.hasGlobal(key)),
      projectPermissions: groups.flatMap((group) => granted(call, permissions, group)),
    });
  },
};

function permissionsAskedAbout(call: Call, accountId: unknown): Permissions {
  if (accountId === undefined || accountId === null || accountId === call.viewer.user?.id) return call.permissions;
  if (!call.permissions.hasGlobal('ADMINISTER')) {
    throw new JiraError(403, ['Only Jira administrators can perform this operation.']);
  }
  const user = typeof accountId === 'string' ? call.store.users.get(accountId) : undefined;
  if (user === undefined) throw badRequest('The account ID provided is invalid.');
  return permissionsOf(call.store, viewerOf(call.store, user));
}

function refuseUnknown(keys: readonly string[], type: 'GLOBAL' | 'PROJECT'): void {
  const unknown = keys.filter((key) => findPermissionKind(key)?.type !== type);
  if (unknown.length > 0) throw invalid(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
}

function granted(call: Call, permissions: Permissions, group: Readonly<Record<string, unknown>>) {
  const { store } = call;
  const issues = textsIn(group, 'issues').flatMap((id) => store.issues.get(Number(id)) ?? []);
  const projects = textsIn(group, 'projects').flatMap((id) => store.projects.get(id) ?? []);
  return textsIn(group, 'permissions')
    .filter((key) => key !== '')
    .map((permission) => ({
      permission,
      issues: issues.filter((issue) => permissions.hasOnIssue(permission, issue)).map(({ id }) => id),
      projects: projects.filter((project) => permissions.hasInProject(permission, project)).map(({ id }) => Number(id)),
    }));
}
