import { FieldProblem } from '../fields/field';
import { assigneeValue } from '../fields/system/people';
import { commitEdit } from '../writes/commit-issue';
import { badRequest, invalid } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';
import { objectBody } from './request-values';
import { getIssueFor } from './resources';

export const assignIssue: Operation = {
  method: 'PUT',
  path: '/rest/api/3/issue/{issueIdOrKey}/assignee',
  answer(call) {
    const message = 'You do not have permission to assign issues.';
    const issue = getIssueFor(call, call.params.issueIdOrKey ?? '', 'ASSIGN_ISSUES', message);
    const { accountId } = objectBody(call);
    if (accountId === undefined) throw badRequest("'accountId' must be provided; null leaves the issue unassigned.");
    try {
      const assigneeId = assigneeValue(issue, accountId === null ? null : { accountId }, call);
      commitEdit(call, issue, { ...issue, assigneeId });
    } catch (error) {
      if (error instanceof FieldProblem) throw invalid({ assignee: error.message });
      throw error;
    }
    return NO_CONTENT;
  },
};
