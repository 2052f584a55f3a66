import type { RoleActors } from '../state/model';
import { getRole } from './get-project-role';
import { notFound } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { objectBody, textsIn } from './request-values';
import { getAdministeredProject } from './resources';
import { wireProjectRole } from './role-actors';

export const addRoleActors: Operation = {
  method: 'POST',
  path: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
  answer(call) {
    const project = getAdministeredProject(call, call.params.projectIdOrKey ?? '');
    const role = getRole(call);
    const given = givenActors(call);
    const before = project.roles[role.id] ?? { userIds: [], groupIds: [] };
    const after: RoleActors = {
      userIds: [...new Set([...before.userIds, ...given.userIds])],
      groupIds: [...new Set([...before.groupIds, ...given.groupIds])],
    };
    const changed = { ...project, roles: { ...project.roles, [role.id]: after } };
    call.store.write([{ put: 'projects', record: changed }]);
    return ok(wireProjectRole(call, changed, role));
  },
};

function givenActors(call: Call): RoleActors {
  const body = objectBody(call);
  const userIds = textsIn(body, 'user').map((id) => {
    if (call.store.users.get(id)?.active !== true) throw notFound(`User '${id}' does not exist or is not active.`);
    return id;
  });
  const groups = [...call.store.groups.values()];
  const groupIds = [...textsIn(body, 'groupId'), ...textsIn(body, 'group')].map((idOrName) => {
    const group = groups.find(({ id, name }) => id === idOrName || name === idOrName);
    if (group === undefined) throw notFound(`The group '${idOrName}' does not exist.`);
    return group.id;
  });
  return { userIds, groupIds };
}
