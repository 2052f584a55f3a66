import { asApp, route } from '@forge/api';
import type { NoticePort } from '../usecases/lifecycle/ports';
import { escapeHtml } from './escape-html';
import { expectSuccess, JiraRefusal } from './read-response';

/**
 * Jira's own e-mail about an issue, in the app's name. Jira itself sends it to nobody who is inactive, and by `restrict` to nobody who
 * can't browse the issue: the app need not, and may not, ask what others may see.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-notify-post
 */
export const noticesForApp: NoticePort = {
  async send({ issueKey, accountId, subject, text }) {
    try {
      await expectSuccess(
        asApp().requestJira(route`/rest/api/3/issue/${issueKey}/notify`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify({
            subject,
            textBody: text,
            htmlBody: `<p>${escapeHtml(text)}</p>`,
            to: { users: [{ accountId }] },
            restrict: { permissions: [{ key: 'BROWSE_PROJECTS' }] },
          }),
        }),
        'send a reminder',
      );
    } catch (error) {
      // An account that Jira no longer has, or an issue that the app no longer sees: there is nobody to remind.
      if (error instanceof JiraRefusal && (error.status === 400 || error.status === 404)) return;
      throw error;
    }
  },
};
