import { isActor } from '../permissions/holders';
import type { StoredComment, StoredIssue } from '../state/model';
import { jiraDateTime } from './jira-date';
import { wireUserById } from './user';
import { rest, type Wire, type WireContext } from './wire-context';

export function wireComment(context: WireContext, issue: StoredIssue, comment: StoredComment): Wire {
  const { viewer, store } = context;
  return {
    self: rest(context, 'issue', issue.id, 'comment', comment.id),
    id: comment.id,
    author: wireUserById(context, comment.authorId),
    body: JSON.parse(comment.body) as unknown,
    updateAuthor: wireUserById(context, comment.editorId),
    created: jiraDateTime(comment.createdAt, viewer.timeZone),
    updated: jiraDateTime(comment.updatedAt, viewer.timeZone),
    ...(comment.visibility !== null && {
      visibility: {
        type: comment.visibility.type,
        value: (comment.visibility.type === 'role' ? store.roles : store.groups).get(comment.visibility.id)?.name,
        identifier: comment.visibility.id,
      },
    }),
    jsdPublic: true,
  };
}

/** The comments that the viewer may read, oldest first. */
export function visibleComments(context: WireContext, issue: StoredIssue): readonly StoredComment[] {
  const project = context.store.projects.get(issue.projectId);
  return issue.comments.filter(({ visibility }) => {
    if (visibility === null) return true;
    if (visibility.type === 'group') return context.viewer.groupIds.has(visibility.id);
    return project !== undefined && isActor(context.viewer, project, visibility.id);
  });
}
