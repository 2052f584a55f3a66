import { wireProjectComponent } from '../wire/configuration';
import { ok, type Operation } from './operation';
import { componentsOf } from './project-contents';
import { getVisibleProject } from './resources';

export const listProjectComponents: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/components',
  answer(call) {
    const project = getVisibleProject(call, call.params.projectIdOrKey ?? '');
    return ok(componentsOf(call, project.id).map((component) => wireProjectComponent(call, component)));
  },
};
