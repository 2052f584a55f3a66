import { permissionsOf, type Permissions } from '../permissions/permissions';
import { findPermissionKind } from '../permissions/permission-keys';
import { viewerOf } from '../permissions/viewer';
import type { StoredIssue, StoredUser } from '../state/model';
import { badRequest, invalid, notModelled } from './jira-error';
import { NO_CONTENT, type Call, type Operation } from './operation';
import { isObject, objectBody, textsIn } from './request-values';
import { getVisibleIssue } from './resources';

const BAD_BODY = 'Invalid request payload. Refer to the REST API documentation and try again.';
const KEPT = 200;

/**
 * Mail about an issue. What Jira would send by e-mail is kept for the shell to show, the latest only. Who is inactive, doesn't hold
 * what `restrict` asks on this issue, or can't browse it gets nothing, and the sender isn't told.
 */
export const notifyIssue: Operation = {
  method: 'POST',
  path: '/rest/api/3/issue/{issueIdOrKey}/notify',
  signedIn: true,
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const body = objectBody(call);
    const wanted = ['BROWSE_PROJECTS', ...restrictedTo(body['restrict'])];
    const recipients = recipientsOf(call, issue, body['to']);
    if (recipients.some(({ id }) => id === call.viewer.user?.id)) {
      throw invalid({ to: 'The recipient is the same as the calling user.' });
    }
    const { store } = call;
    const told = recipients.filter((user) => {
      const permissions: Permissions = permissionsOf(store, viewerOf(store, user));
      return user.active && wanted.every((permission) => permissions.hasOnIssue(permission, issue));
    });
    const subject = typeof body['subject'] === 'string' ? body['subject'] : `${store.keyOf(issue)} ${issue.summary}`;
    const text = typeof body['textBody'] === 'string' ? body['textBody'] : '';
    const notices = told.map(({ id: recipientId }) => ({
      id: String(store.nextId()),
      recipientId,
      senderId: call.viewer.user?.id ?? null,
      issueId: issue.id,
      subject,
      text,
      sentAt: call.nowMs,
      isRead: false,
    }));
    const surplus = [...store.notices.values()].slice(0, Math.max(0, store.notices.size + notices.length - KEPT));
    store.write([
      ...notices.map((record) => ({ put: 'notices', record }) as const),
      ...surplus.map(({ id }) => ({ drop: 'notices', id }) as const),
    ]);
    return NO_CONTENT;
  },
};

function restrictedTo(restrict: unknown): readonly string[] {
  if (restrict === undefined || restrict === null) return [];
  if (!isObject(restrict)) throw badRequest(BAD_BODY);
  if (textsIn(restrict, 'groupIds').length > 0) throw notModelled('notices restricted to groups');
  const permissions = restrict['permissions'] ?? [];
  if (!Array.isArray(permissions)) throw badRequest(BAD_BODY);
  return permissions.map((permission: unknown) => {
    const key = isObject(permission) ? String(permission['key'] ?? '') : '';
    const kind = findPermissionKind(key);
    if (kind === undefined) throw invalid({ restrict: `Unrecognized permission '${key}'` });
    return kind.key;
  });
}

function recipientsOf(call: Call, issue: StoredIssue, to: unknown): readonly StoredUser[] {
  if (!isObject(to)) throw badRequest(BAD_BODY);
  for (const name of ['groups', 'groupIds', 'voters', 'watchers']) {
    const value = to[name];
    if (value === true || (Array.isArray(value) && value.length > 0)) throw notModelled(`notices to ${name}`);
  }
  const users = Array.isArray(to['users']) ? to['users'] : [];
  const ids = [
    ...users.map((user: unknown) => (isObject(user) ? String(user['accountId'] ?? '') : '')),
    ...(to['assignee'] === true ? [issue.assigneeId ?? ''] : []),
    ...(to['reporter'] === true ? [issue.reporterId ?? ''] : []),
  ];
  if (ids.length === 0) throw badRequest('No recipients were defined for notification.');
  return ids.map((id) => {
    const user = call.store.users.get(id);
    if (user === undefined) throw invalid({ users: `User with account id '${id}' does not exist.` });
    return user;
  });
}
