import { asUser, route } from '@forge/api';
import { inTime } from '../pacing/in-time';
import { AppError } from '../usecases/app-error';
import type { MailOutcome, ViewerMail, ViewerMessages } from '../usecases/launch-page/ports';
import { escapeHtml } from './escape-html';
import { expectSuccess, JiraRefusal } from './read-response';

/** Messages under way at once: enough for fifty within a call, and below Jira's burst limit. */
const PARALLEL = 6;
const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** Messages about an issue that the person who calls sends in their own name. */
export const viewerMessages: ViewerMessages = {
  async emails(messages, until) {
    let isRefused = false;
    const outcomes = await inTime(messages, { until, atOnce: PARALLEL }, async (message): Promise<MailOutcome> => {
      if (isRefused) return 'not begun';
      try {
        return await email(message);
      } catch (error) {
        isRefused ||= error instanceof AppError && error.code === 'rate-limited'; // Jira asked to wait: the others would be refused too
        return { error };
      }
    });
    return outcomes.map((outcome) => outcome ?? 'not begun');
  },

  /** https://developer.atlassian.com/cloud/jira/platform/apis/document/nodes/mention/ */
  async comment({ issueId, accountIds, lines }) {
    const mentions = accountIds.flatMap((id) => [
      { type: 'mention', attrs: { id } },
      { type: 'text', text: ' ' },
    ]);
    const paragraphs = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    await expectSuccess(
      asUser().requestJira(route`/rest/api/3/issue/${issueId}/comment`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({
          body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: mentions }, ...paragraphs] },
        }),
      }),
      'write the nudge as a comment',
    );
  },
};

/**
 * Jira itself sends it to nobody who is inactive, and by `restrict` to nobody who can't browse the issue.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-notify-post
 */
async function email({ issueId, accountId, subject, lines }: ViewerMail): Promise<'sent' | 'nobody'> {
  try {
    await expectSuccess(
      asUser().requestJira(route`/rest/api/3/issue/${issueId}/notify`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({
          subject,
          textBody: [...lines, WHERE].join('\n\n'),
          htmlBody: [...lines, WHERE].map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
          to: { users: [{ accountId }] },
          restrict: { permissions: [{ key: 'BROWSE_PROJECTS' }] },
        }),
      }),
      'send the nudge',
    );
    return 'sent';
  } catch (error) {
    // Jira no longer has the account: there is nobody to tell.
    if (error instanceof JiraRefusal && error.status === 400) return 'nobody';
    throw error;
  }
}

const WHERE = 'Open the issue and its Launch readiness panel to answer.';
