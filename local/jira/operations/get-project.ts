import { wireWholeProject } from '../wire/project';
import { ok, type Operation } from './operation';
import { expansions, listParam, todayOf } from './request-values';
import { getVisibleProject } from './resources';

export const getProject: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}',
  answer(call) {
    const project = getVisibleProject(call, call.params.projectIdOrKey ?? '');
    const expand = expansions(listParam(call, 'expand'), ['issueTypeHierarchy', 'permissions']);
    return ok(wireWholeProject(call, project, expand, todayOf(call)));
  },
};
