import { wireListedProject } from '../wire/project';
import { ok, type Operation } from './operation';
import { expansions, listParam } from './request-values';

export const listProjects: Operation = {
  method: 'GET',
  path: '/rest/api/3/project',
  answer(call) {
    const expand = expansions(listParam(call, 'expand'));
    const projects = [...call.store.projects.values()]
      .filter((project) => !project.archived && call.permissions.canSeeProject(project))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return ok(projects.map((project) => wireListedProject(call, project, expand)));
  },
};
