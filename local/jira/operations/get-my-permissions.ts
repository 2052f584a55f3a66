import { findPermissionKind, type PermissionKind } from '../permissions/permission-keys';
import type { StoredIssue, StoredProject } from '../state/model';
import { badRequest, invalid, notModelled } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { listParam } from './request-values';
import { getVisibleIssue, getVisibleProject } from './resources';

/** Of an issue, a project, or the site at large: there a project permission counts when it is held in any project. */
export const getMyPermissions: Operation = {
  method: 'GET',
  path: '/rest/api/3/mypermissions',
  answer(call) {
    for (const name of ['commentId', 'projectUuid', 'projectConfigurationUuid']) {
      if (call.query.has(name)) throw notModelled(`mypermissions with ${name}`);
    }
    const keys = listParam(call, 'permissions');
    if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
    const kinds = keys.map((key) => findPermissionKind(key));
    const unknown = keys.filter((_, index) => kinds[index] === undefined);
    if (unknown.length > 0) throw invalid(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));

    const issueId = call.query.get('issueId') ?? call.query.get('issueKey');
    const projectId = call.query.get('projectId') ?? call.query.get('projectKey');
    const issue = issueId === null ? null : getVisibleIssue(call, issueId);
    const project = issue !== null || projectId === null ? null : getVisibleProject(call, projectId);
    const found = kinds
      .filter((kind) => kind !== undefined)
      .map((kind) => [kind.key, { ...kind, havePermission: has(call, kind, issue, project) }]);
    return ok({ permissions: Object.fromEntries(found) as unknown });
  },
};

function has(call: Call, kind: PermissionKind, issue: StoredIssue | null, project: StoredProject | null): boolean {
  const { permissions, store } = call;
  if (kind.type === 'GLOBAL') return permissions.hasGlobal(kind.key);
  if (issue !== null) return permissions.hasOnIssue(kind.key, issue);
  if (project !== null) return permissions.hasInProject(kind.key, project);
  return [...store.projects.values()].some((candidate) => permissions.hasInProject(kind.key, candidate));
}
