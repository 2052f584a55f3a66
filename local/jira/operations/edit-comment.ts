import { commentPayload } from '../events/event-payloads';
import { wireComment } from '../wire/comment';
import { commentContent } from '../writes/comment-body';
import { getVisibleComment, mayChangeComment } from './get-comment';
import { badRequest } from './jira-error';
import { ok, type Operation } from './operation';
import { objectBody } from './request-values';

export const editComment: Operation = {
  method: 'PUT',
  path: '/rest/api/3/issue/{issueIdOrKey}/comment/{id}',
  answer(call) {
    const { issue, comment } = getVisibleComment(call);
    if (!mayChangeComment(call, issue, comment, 'EDIT')) {
      throw badRequest(`You do not have the permission to edit the comment with id: ${comment.id}.`);
    }
    const edited = {
      ...comment,
      ...commentContent(call, issue, objectBody(call)),
      editorId: call.viewer.user?.id ?? comment.editorId,
      updatedAt: call.nowMs,
    };
    const comments = issue.comments.map((one) => (one.id === comment.id ? edited : one));
    const after = { ...issue, comments, updatedAt: call.nowMs };
    call.store.write([{ put: 'issues', record: after }]);
    call.emit('avi:jira:commented:issue', commentPayload(call, after, edited));
    return ok(wireComment(call, after, edited));
  },
};
