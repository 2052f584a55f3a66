import { findReferred } from '../fields/field-values';
import { visibleIssue } from '../fields/system/hierarchy';
import { commentPayload } from '../events/event-payloads';
import { commentFrom } from '../writes/comment-body';
import { linkIssues } from '../writes/link-issues';
import { badRequest, notFound } from './jira-error';
import type { Call, Operation } from './operation';
import { objectBody } from './request-values';

/**
 * Jira's names are turned round here: `inwardIssue` is the one that the outward words are about. With Blocks, it is the issue that
 * blocks, and `outwardIssue` the one that is blocked.
 */
export const createLink: Operation = {
  method: 'POST',
  path: '/rest/api/3/issueLink',
  answer(call) {
    const body = objectBody(call);
    const from = linkedIssue(call, body.inwardIssue);
    const to = linkedIssue(call, body.outwardIssue);
    if (from.id === to.id) throw badRequest('You cannot link an issue to itself.');
    const type = findReferred(body.type, call.store.linkTypes.values());
    if (type === undefined) throw notFound('No issue link type with the given name or id was found.');
    if (!call.permissions.hasOnIssue('LINK_ISSUES', from)) {
      throw notFound(`No Link Issue Permission for issue '${call.store.keyOf(from)}'`);
    }
    const comment = body.comment === undefined ? null : commentFrom(call, from, body.comment);
    linkIssues(call, type, from, to);
    const linked = call.store.issues.get(from.id);
    if (comment !== null && linked !== undefined) {
      const after = { ...linked, comments: [...linked.comments, comment] };
      call.store.write([{ put: 'issues', record: after }]);
      call.emit('avi:jira:commented:issue', commentPayload(call, after, comment));
    }
    return { status: 201 };
  },
};

function linkedIssue(call: Call, value: unknown) {
  const issue = visibleIssue(value, call);
  if (issue === undefined) throw notFound('Issue does not exist or you do not have permission to see it.');
  return issue;
}
