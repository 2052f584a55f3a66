import { visibleComments, wireComment } from '../wire/comment';
import { badRequest, notModelled } from './jira-error';
import { ok, type Operation } from './operation';
import { listParam, numberParam } from './request-values';
import { getVisibleIssue } from './resources';

const ORDERS = ['created', '+created', '-created'];

export const listComments: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}/comment',
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    if (listParam(call, 'expand').includes('renderedBody')) throw notModelled('expand=renderedBody');
    const orderBy = (call.query.get('orderBy') ?? 'created').trim();
    if (!ORDERS.includes(orderBy)) throw badRequest(`Comments can't be ordered by '${orderBy}'.`);
    const all = [...visibleComments(call, issue)];
    if (orderBy === '-created') all.reverse();
    const startAt = numberParam(call, 'startAt', 0);
    const maxResults = Math.min(numberParam(call, 'maxResults', 100), 100);
    return ok({
      startAt,
      maxResults,
      total: all.length,
      comments: all.slice(startAt, startAt + maxResults).map((comment) => wireComment(call, issue, comment)),
    });
  },
};
