import { wireStatus } from '../wire/configuration';
import { ok, type Operation } from './operation';

/** The statuses of active workflows: those of team-managed projects to whoever sees the project. */
export const listStatuses: Operation = {
  method: 'GET',
  path: '/rest/api/3/status',
  answer(call) {
    const statuses = [...call.store.statuses.values()].filter(({ projectId }) => {
      const project = projectId === null ? null : call.store.projects.get(projectId);
      return project === null || (project !== undefined && call.permissions.canSeeProject(project));
    });
    return ok(statuses.map((status) => wireStatus(call, status)));
  },
};
