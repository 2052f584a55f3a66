import { projectPayload } from '../events/event-payloads';
import { refused } from '../operations/jira-error';
import { NO_CONTENT, type Operation } from '../operations/operation';
import { getVisibleProject } from '../operations/resources';
import type { Change } from '../state/model';

/**
 * Deletes a project with all that is in it, at once and for good. As in Jira, an event tells of the project and none of its issues.
 */
export const deleteProject: Operation = {
  method: 'POST',
  path: '/_host/jira/project/{projectIdOrKey}/delete',
  signedIn: true,
  answer(call) {
    const project = getVisibleProject(call, call.params.projectIdOrKey ?? '');
    if (!call.permissions.hasGlobal('ADMINISTER')) {
      throw refused(call, 'Only Jira administrators can perform this operation.');
    }
    const { store } = call;
    const issues = [...store.issues.ofProject(project.id)];
    const gone = new Set(issues.map(({ id }) => id));
    const links = new Set(issues.flatMap(({ id }) => store.linksOf(id)));
    const orphans = issues.flatMap(({ id }) => [...store.issues.childrenOf(id)]).filter(({ id }) => !gone.has(id));
    const inProject = <T extends { readonly projectId: string }>(records: Iterable<T>) =>
      [...records].filter(({ projectId }) => projectId === project.id);
    const changes: Change[] = [
      ...[...links].map(({ id }) => ({ drop: 'links', id }) as const),
      ...orphans.map((child) => ({ put: 'issues', record: { ...child, parentId: null } }) as const),
      ...issues.map(({ id }) => ({ drop: 'issues', id }) as const),
      ...inProject(store.versions.values()).map(({ id }) => ({ drop: 'versions', id }) as const),
      ...inProject(store.components.values()).map(({ id }) => ({ drop: 'components', id }) as const),
      { drop: 'projects', id: project.id },
    ];
    const payload = projectPayload(call, project);
    store.write(changes);
    call.emit('avi:jira:deleted:project', payload);
    return NO_CONTENT;
  },
};
