import { ok, NO_CONTENT, type Call, type Operation } from '../operations/operation';
import type { StoredNotice } from '../state/model';

/** Those to the person who asks, the latest first: only of issues that they can still see. */
function own(call: Call): readonly StoredNotice[] {
  return [...call.store.notices.values()].filter(({ recipientId }) => recipientId === call.viewer.user?.id).reverse();
}

/** What Jira would have mailed to the person who asks. Jira shows such things behind its bell; it has no REST operation for them. */
export const listNotices: Operation = {
  method: 'GET',
  path: '/_host/jira/notices',
  signedIn: true,
  answer(call) {
    const notices = own(call).flatMap(({ id, issueId, subject, text, sentAt, isRead }) => {
      const issue = call.store.issues.get(issueId);
      if (issue === undefined || !call.permissions.canBrowse(issue)) return [];
      return [{ id, issueKey: call.store.keyOf(issue), subject, text, sentAt: new Date(sentAt).toISOString(), isRead }];
    });
    return ok({ notices });
  },
};

export const readNotices: Operation = {
  method: 'POST',
  path: '/_host/jira/notices/read',
  signedIn: true,
  answer(call) {
    const unread = own(call).filter(({ isRead }) => !isRead);
    call.store.write(unread.map((notice) => ({ put: 'notices', record: { ...notice, isRead: true } }) as const));
    return NO_CONTENT;
  },
};
