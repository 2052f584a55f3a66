import { wireIssueType } from '../wire/configuration';
import { badRequest } from './jira-error';
import { ok, type Operation } from './operation';
import { getVisibleProject } from './resources';

export const listProjectIssueTypes: Operation = {
  method: 'GET',
  path: '/rest/api/3/issuetype/project',
  answer(call) {
    const projectId = call.query.get('projectId');
    if (projectId === null) throw badRequest("The 'projectId' query parameter needs to be provided.");
    const project = getVisibleProject(call, projectId);
    const level = call.query.get('level');
    const types = project.issueTypeIds.flatMap((id) => call.store.issueTypes.get(id) ?? []);
    const wanted = types.filter(({ hierarchyLevel }) => level === null || hierarchyLevel === Number(level));
    return ok(wanted.map((type) => wireIssueType(call, type)));
  },
};
