import { commentPayload } from '../events/event-payloads';
import { getVisibleComment, mayChangeComment } from './get-comment';
import { badRequest } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';

export const deleteComment: Operation = {
  method: 'DELETE',
  path: '/rest/api/3/issue/{issueIdOrKey}/comment/{id}',
  answer(call) {
    const { issue, comment } = getVisibleComment(call);
    if (!mayChangeComment(call, issue, comment, 'DELETE')) {
      throw badRequest(`You do not have permission to delete comment with id: ${comment.id}`);
    }
    const comments = issue.comments.filter(({ id }) => id !== comment.id);
    const after = { ...issue, comments, updatedAt: call.nowMs };
    call.store.write([{ put: 'issues', record: after }]);
    call.emit('avi:jira:deleted:comment', commentPayload(call, after, comment));
    return NO_CONTENT;
  },
};
