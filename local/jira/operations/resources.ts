import type { StoredIssue, StoredProject, StoredUser } from '../state/model';
import { JiraError, notFound, refused } from './jira-error';
import type { Call } from './operation';

const HIDDEN_ISSUE = 'Issue does not exist or you do not have permission to see it.';

/** The issue of an id or a key, present or former. 404 for one that isn't there and for one that the viewer may not see. */
export function getVisibleIssue(call: Call, idOrKey: string): StoredIssue {
  const issue = findIssue(call, idOrKey);
  if (issue === undefined || !call.permissions.canBrowse(issue)) throw notFound(HIDDEN_ISSUE);
  return issue;
}

export function findIssue(call: Call, idOrKey: string): StoredIssue | undefined {
  return /^\d+$/.test(idOrKey) ? call.store.issues.get(Number(idOrKey)) : call.store.issues.byKey(idOrKey);
}

export function getVisibleProject(call: Call, idOrKey: string): StoredProject {
  const project = call.store.projectBy(idOrKey);
  if (project === undefined || !call.permissions.canSeeProject(project)) {
    const kind = /^\d+$/.test(idOrKey) ? 'id' : 'key';
    throw notFound(`No project could be found with ${kind} '${idOrKey}'.`);
  }
  return project;
}

/** The project, for what only its administrators (or Jira's) may do. */
export function getAdministeredProject(call: Call, idOrKey: string): StoredProject {
  const project = getVisibleProject(call, idOrKey);
  if (!call.permissions.administers(project)) {
    throw refused(call, 'You cannot edit the configuration of this project.');
  }
  return project;
}

/** The issue, when the viewer has the permission on it; 403 (401 when not signed in) with the message otherwise. */
export function getIssueFor(call: Call, idOrKey: string, permission: string, message: string): StoredIssue {
  const issue = getVisibleIssue(call, idOrKey);
  if (!call.permissions.hasOnIssue(permission, issue)) throw refused(call, message);
  return issue;
}

/** Whoever is signed in. An operation that asks for it declares `signedIn`, so that nobody else comes this far. */
export function getSignedIn(call: Call): StoredUser {
  if (call.viewer.user === null) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
  return call.viewer.user;
}

/** Needed to look at other people. */
export function browsesUsers(call: Call): boolean {
  return call.permissions.hasGlobal('USER_PICKER') || call.permissions.hasGlobal('ADMINISTER');
}
