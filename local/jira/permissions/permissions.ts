import type { Holder, StoredIssue, StoredProject } from '../state/model';
import type { JiraState } from '../state/store';
import { holdsForIssue, holdsInProject, type Held } from './holders';
import type { Viewer } from './viewer';

/**
 * What one viewer may do, by the site's schemes. Made anew for each request: within one, decisions that don't depend on the issue
 * are made once, which is what lets a search ask about 200,000 issues.
 */
export interface Permissions {
  hasGlobal(permission: string): boolean;
  /** In the project at large. Permissions that depend on the issue count: any signed-in person may be some issue's reporter. */
  hasInProject(permission: string, project: StoredProject): boolean;
  /** On this very issue, its security level included. */
  hasOnIssue(permission: string, issue: StoredIssue): boolean;
  canBrowse(issue: StoredIssue): boolean;
  canSeeProject(project: StoredProject): boolean;
  administers(project: StoredProject): boolean;
  /** Whether the viewer is named by the security level, on this issue. */
  holdsLevel(levelId: string, issue: StoredIssue): boolean;
  /** Whether the viewer is, or could be on some issue, named by the security level. */
  mayHoldLevel(levelId: string, project: StoredProject): boolean;
}

export function permissionsOf(state: JiraState, viewer: Viewer): Permissions {
  const grants = remembered((key: string) => {
    const [permission, projectId] = key.split(' ');
    const project = state.projects.get(projectId ?? '');
    const scheme = state.permissionSchemes.get(project?.permissionSchemeId ?? '');
    const holders = (scheme?.grants ?? [])
      .filter((grant) => grant.permission === permission)
      .map(({ holder }) => holder);
    return project === undefined ? NOBODY : decide(holders, viewer, project);
  });
  const levels = remembered((key: string) => {
    const [levelId, projectId] = key.split(' ');
    const project = state.projects.get(projectId ?? '');
    const scheme = state.securitySchemes.get(project?.securitySchemeId ?? '');
    const level = scheme?.levels.find((candidate) => candidate.id === levelId);
    return project === undefined || level === undefined ? NOBODY : decide(level.holders, viewer, project);
  });
  const settle = (decision: Decision, issue: StoredIssue): boolean => {
    if (decision.held !== 'depends') return decision.held === 'yes';
    const project = state.projects.get(issue.projectId);
    return project !== undefined && decision.holders.some((holder) => holdsForIssue(holder, viewer, project, issue));
  };

  const permissions: Permissions = {
    hasGlobal(permission) {
      const grant = state.globalPermissions.get(permission);
      if (grant === undefined) return false;
      return grant.anyone || grant.groupIds.some((id) => viewer.groupIds.has(id));
    },
    hasInProject: (permission, project) => grants(`${permission} ${project.id}`).held !== 'no',
    hasOnIssue: (permission, issue) =>
      settle(grants(`${permission} ${issue.projectId}`), issue) &&
      (issue.securityLevelId === null || permissions.holdsLevel(issue.securityLevelId, issue)),
    canBrowse: (issue) => permissions.hasOnIssue('BROWSE_PROJECTS', issue),
    canSeeProject: (project) =>
      permissions.hasInProject('BROWSE_PROJECTS', project) || permissions.administers(project),
    administers: (project) =>
      permissions.hasGlobal('ADMINISTER') || permissions.hasInProject('ADMINISTER_PROJECTS', project),
    holdsLevel: (levelId, issue) => settle(levels(`${levelId} ${issue.projectId}`), issue),
    mayHoldLevel: (levelId, project) => levels(`${levelId} ${project.id}`).held !== 'no',
  };
  return permissions;
}

interface Decision {
  readonly held: Held;
  /** Those that only the issue can settle. */
  readonly holders: readonly Holder[];
}

const NOBODY: Decision = { held: 'no', holders: [] };

function decide(holders: readonly Holder[], viewer: Viewer, project: StoredProject): Decision {
  const verdicts = holders.map((holder) => holdsInProject(holder, viewer, project));
  if (verdicts.includes('yes')) return { held: 'yes', holders: [] };
  const open = holders.filter((_, index) => verdicts[index] === 'depends');
  return open.length === 0 ? NOBODY : { held: 'depends', holders: open };
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = find(key);
    known.set(key, fresh);
    return fresh;
  };
}
