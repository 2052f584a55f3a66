import { wireIssueType } from '../wire/configuration';
import { ok, type Operation } from './operation';

/** Types of a team-managed project are listed to those who see the project. */
export const listIssueTypes: Operation = {
  method: 'GET',
  path: '/rest/api/3/issuetype',
  answer(call) {
    const types = [...call.store.issueTypes.values()].filter(({ projectId }) => {
      const project = projectId === null ? null : call.store.projects.get(projectId);
      return project === null || (project !== undefined && call.permissions.canSeeProject(project));
    });
    return ok(types.map((type) => wireIssueType(call, type)));
  },
};
