import type { Holder, StoredIssue, StoredProject } from '../state/model';
import type { Viewer } from './viewer';

/**
 * Whether the viewer is who the holder names. `depends`: that differs from issue to issue (reporter, assignee, a field), so only an
 * issue can tell.
 */
export type Held = 'yes' | 'no' | 'depends';

export function holdsInProject(holder: Holder, viewer: Viewer, project: StoredProject): Held {
  if (holder.type === 'anyone') return 'yes';
  const { user } = viewer;
  if (user === null) return 'no';
  switch (holder.type) {
    case 'loggedIn':
      return 'yes';
    case 'projectLead':
      return verdict(project.leadId === user.id);
    case 'user':
      return verdict(holder.id === user.id);
    case 'group':
      return verdict(viewer.groupIds.has(holder.id));
    case 'projectRole':
      return verdict(isActor(viewer, project, holder.id));
    case 'reporter':
    case 'assignee':
    case 'userCustomField':
    case 'groupCustomField':
      return 'depends';
  }
}

export function holdsForIssue(holder: Holder, viewer: Viewer, project: StoredProject, issue: StoredIssue): boolean {
  const inProject = holdsInProject(holder, viewer, project);
  if (inProject !== 'depends' || viewer.user === null) return inProject === 'yes';
  switch (holder.type) {
    case 'reporter':
      return issue.reporterId === viewer.user.id;
    case 'assignee':
      return issue.assigneeId === viewer.user.id;
    case 'userCustomField':
      return valuesOf(issue, holder.id).includes(viewer.user.id);
    case 'groupCustomField':
      return valuesOf(issue, holder.id).some((id) => viewer.groupIds.has(id));
    default:
      return false;
  }
}

export function isActor(viewer: Viewer, project: StoredProject, roleId: string): boolean {
  const actors = project.roles[roleId];
  if (actors === undefined || viewer.user === null) return false;
  return actors.userIds.includes(viewer.user.id) || actors.groupIds.some((id) => viewer.groupIds.has(id));
}

function verdict(held: boolean): Held {
  return held ? 'yes' : 'no';
}

function valuesOf(issue: StoredIssue, fieldId: string): readonly string[] {
  const value = issue.custom[fieldId];
  if (value === undefined || typeof value === 'number') return [];
  return typeof value === 'string' ? [value] : value;
}
