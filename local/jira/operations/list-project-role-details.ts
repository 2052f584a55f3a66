import { isActor } from '../permissions/holders';
import { rest } from '../wire/wire-context';
import { ok, type Operation } from './operation';
import { flagParam } from './request-values';
import { getAdministeredProject, getVisibleProject } from './resources';

/**
 * The whole list is for administrators of the project. Atlassian's page asks the same for `currentMember`; here whoever sees the
 * project may ask which roles they hold themselves.
 */
export const listProjectRoleDetails: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/roledetails',
  answer(call) {
    const idOrKey = call.params.projectIdOrKey ?? '';
    const mineOnly = flagParam(call, 'currentMember');
    const project = mineOnly ? getVisibleProject(call, idOrKey) : getAdministeredProject(call, idOrKey);
    const roles = [...call.store.roles.values()].filter((role) => !mineOnly || isActor(call.viewer, project, role.id));
    return ok(
      roles.map((role) => ({
        self: rest(call, 'project', project.id, 'role', role.id),
        name: role.name,
        id: Number(role.id),
        description: role.description,
        admin: false,
        default: false,
        roleConfigurable: true,
        translatedName: role.name,
        type: 'DEFAULT',
      })),
    );
  },
};
