import { wireSecurityLevel } from '../wire/configuration';
import { ok, type Operation } from './operation';
import { getVisibleProject } from './resources';

/** Only whoever is signed in and may set issue security is told of any level, and only of those that they hold. */
export const listProjectSecurityLevels: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectKeyOrId}/securitylevel',
  answer(call) {
    const project = getVisibleProject(call, call.params.projectKeyOrId ?? '');
    const scheme = call.store.securitySchemes.get(project.securitySchemeId ?? '');
    const allowed = call.viewer.user !== null && call.permissions.hasInProject('SET_ISSUE_SECURITY', project);
    const levels = (scheme?.levels ?? []).filter(
      (level) => allowed && call.permissions.mayHoldLevel(level.id, project),
    );
    return ok({ levels: levels.map((level) => wireSecurityLevel(call, level)) });
  },
};
