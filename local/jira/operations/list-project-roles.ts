import { rest } from '../wire/wire-context';
import { ok, type Operation } from './operation';
import { getAdministeredProject } from './resources';

export const listProjectRoles: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/role',
  answer(call) {
    const project = getAdministeredProject(call, call.params.projectIdOrKey ?? '');
    const roles = [...call.store.roles.values()];
    return ok(Object.fromEntries(roles.map(({ id, name }) => [name, rest(call, 'project', project.id, 'role', id)])));
  },
};
