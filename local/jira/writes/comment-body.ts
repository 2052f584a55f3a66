import { isActor } from '../permissions/holders';
import { badRequest, invalid } from '../operations/jira-error';
import type { Call } from '../operations/operation';
import { isObject } from '../operations/request-values';
import type { StoredComment, StoredIssue } from '../state/model';
import { isAdfDocument } from '../wire/adf';

/** A new comment out of a request's body, when the viewer may comment. */
export function commentFrom(call: Call, issue: StoredIssue, value: unknown): StoredComment {
  if (!call.permissions.hasOnIssue('ADD_COMMENTS', issue)) {
    const name = call.viewer.user?.displayName ?? 'Anonymous';
    throw badRequest(`${name}, you do not have the permission to comment on this issue.`);
  }
  const authorId = call.viewer.user?.id ?? '';
  return {
    id: String(call.store.nextId()),
    authorId,
    editorId: authorId,
    ...commentContent(call, issue, value),
    createdAt: call.nowMs,
    updatedAt: call.nowMs,
  };
}

/** The text and visibility of a comment, checked. */
export function commentContent(
  call: Call,
  issue: StoredIssue,
  value: unknown,
): Pick<StoredComment, 'body' | 'visibility'> {
  const { body, visibility } = isObject(value) ? value : {};
  if (body === undefined || body === null || body === '') throw invalid({ comment: 'Comment body can not be empty!' });
  if (!isAdfDocument(body)) throw invalid({ comment: 'Comment body is not valid!' });
  if (body.content.length === 0) throw invalid({ comment: 'Comment body can not be empty!' });
  return { body: JSON.stringify(body), visibility: visibilityFrom(call, issue, visibility) };
}

function visibilityFrom(call: Call, issue: StoredIssue, value: unknown): StoredComment['visibility'] {
  if (value === undefined || value === null) return null;
  const { type, value: name, identifier } = isObject(value) ? value : {};
  if (type !== 'role' && type !== 'group')
    throw invalid({ commentLevel: 'The visibility of a comment is a role or a group.' });
  const candidates = [...(type === 'role' ? call.store.roles : call.store.groups).values()];
  const named = candidates.find(({ id, name: known }) => id === identifier || known === name);
  const project = call.store.projects.get(issue.projectId);
  const belongs =
    named !== undefined &&
    (type === 'group'
      ? call.viewer.groupIds.has(named.id)
      : project !== undefined && isActor(call.viewer, project, named.id));
  if (!belongs)
    throw invalid({ commentLevel: `You are currently not a member of the ${type}: ${String(name ?? identifier)}.` });
  return { type, id: named.id };
}
