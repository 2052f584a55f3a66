import { wireIssueType } from '../wire/configuration';
import { ok, type Operation } from './operation';
import { numberParam } from './request-values';
import { getVisibleProject } from './resources';

/** Nothing for whoever may not create issues in the project. */
export const listCreateTypes: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
  answer(call) {
    const project = getVisibleProject(call, call.params.projectIdOrKey ?? '');
    const allowed = call.permissions.hasInProject('CREATE_ISSUES', project);
    const types = allowed ? project.issueTypeIds.flatMap((id) => call.store.issueTypes.get(id) ?? []) : [];
    const startAt = numberParam(call, 'startAt', 0);
    const maxResults = Math.min(numberParam(call, 'maxResults', 50), 200);
    return ok({
      maxResults,
      startAt,
      total: types.length,
      issueTypes: types.slice(startAt, startAt + maxResults).map((type) => wireIssueType(call, type)),
    });
  },
};
