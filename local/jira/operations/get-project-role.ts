import { notFound } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { getAdministeredProject } from './resources';
import { wireProjectRole } from './role-actors';

export const getProjectRole: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
  answer(call) {
    const project = getAdministeredProject(call, call.params.projectIdOrKey ?? '');
    return ok(wireProjectRole(call, project, getRole(call)));
  },
};

export function getRole(call: Call) {
  const role = call.store.roles.get(call.params.id ?? '');
  if (role === undefined) throw notFound(`Can not retrieve a role actor for a null project role.`);
  return role;
}
