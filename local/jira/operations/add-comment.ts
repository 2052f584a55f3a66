import { commentPayload } from '../events/event-payloads';
import { wireComment } from '../wire/comment';
import { commentFrom } from '../writes/comment-body';
import type { Operation } from './operation';
import { objectBody } from './request-values';
import { getVisibleIssue } from './resources';

export const addComment: Operation = {
  method: 'POST',
  path: '/rest/api/3/issue/{issueIdOrKey}/comment',
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const comment = commentFrom(call, issue, objectBody(call));
    const after = { ...issue, comments: [...issue.comments, comment], updatedAt: call.nowMs };
    call.store.write([{ put: 'issues', record: after }]);
    call.emit('avi:jira:commented:issue', commentPayload(call, after, comment));
    return { status: 201, body: wireComment(call, after, comment) };
  },
};
