import type { StoredComment, StoredIssue } from '../state/model';
import { visibleComments, wireComment } from '../wire/comment';
import { notFound } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { getVisibleIssue } from './resources';

export const getComment: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}/comment/{id}',
  answer(call) {
    const { issue, comment } = getVisibleComment(call);
    return ok(wireComment(call, issue, comment));
  },
};

/** The comment of the path, when the viewer may read it. */
export function getVisibleComment(call: Call): { readonly issue: StoredIssue; readonly comment: StoredComment } {
  const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
  const comment = visibleComments(call, issue).find(({ id }) => id === call.params.id);
  if (comment === undefined) throw notFound(`Can not find a comment for the id: ${call.params.id ?? ''}.`);
  return { issue, comment };
}

/** Whether the viewer may do this to the comment: to any, or to their own. */
export function mayChangeComment(
  call: Call,
  issue: StoredIssue,
  comment: StoredComment,
  action: 'EDIT' | 'DELETE',
): boolean {
  const own = comment.authorId === call.viewer.user?.id && call.permissions.hasOnIssue(`${action}_OWN_COMMENTS`, issue);
  return own || call.permissions.hasOnIssue(`${action}_ALL_COMMENTS`, issue);
}
