import { getRole } from './get-project-role';
import { badRequest } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';
import { getAdministeredProject } from './resources';

export const removeRoleActors: Operation = {
  method: 'DELETE',
  path: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
  answer(call) {
    const project = getAdministeredProject(call, call.params.projectIdOrKey ?? '');
    const role = getRole(call);
    const user = call.query.get('user');
    const group = call.query.get('groupId') ?? call.query.get('group');
    if (user === null && group === null) throw badRequest("One of 'user', 'group' or 'groupId' must be provided.");
    const groupId = [...call.store.groups.values()].find(({ id, name }) => id === group || name === group)?.id;
    const before = project.roles[role.id] ?? { userIds: [], groupIds: [] };
    const after = {
      userIds: before.userIds.filter((id) => id !== user),
      groupIds: before.groupIds.filter((id) => id !== groupId),
    };
    call.store.write([{ put: 'projects', record: { ...project, roles: { ...project.roles, [role.id]: after } } }]);
    return NO_CONTENT;
  },
};
