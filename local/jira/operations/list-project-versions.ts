import { wireProjectVersion } from '../wire/configuration';
import { ok, type Operation } from './operation';
import { expansions, listParam, todayOf } from './request-values';
import { getVisibleProject } from './resources';
import { versionsOf } from './project-contents';

export const listProjectVersions: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/versions',
  answer(call) {
    const project = getVisibleProject(call, call.params.projectIdOrKey ?? '');
    expansions(listParam(call, 'expand'), ['operations', 'issuesstatus']);
    const today = todayOf(call);
    return ok(versionsOf(call, project.id).map((version) => wireProjectVersion(call, version, today)));
  },
};
