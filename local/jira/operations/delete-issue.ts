import { removeIssues } from '../writes/remove-issues';
import { badRequest } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';
import { flagParam } from './request-values';
import { getIssueFor } from './resources';

export const deleteIssue: Operation = {
  method: 'DELETE',
  path: '/rest/api/3/issue/{issueIdOrKey}',
  answer(call) {
    const message = 'You do not have permission to delete issues in this project.';
    const issue = getIssueFor(call, call.params.issueIdOrKey ?? '', 'DELETE_ISSUES', message);
    const levelOf = (typeId: string) => call.store.issueTypes.get(typeId)?.hierarchyLevel ?? 0;
    const subtasks = [...call.store.issues.childrenOf(issue.id)].filter(({ typeId }) => levelOf(typeId) < 0);
    if (subtasks.length > 0 && !flagParam(call, 'deleteSubtasks')) {
      throw badRequest(
        `The issue '${call.store.keyOf(issue)}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    }
    removeIssues(call, [...subtasks, issue]);
    return NO_CONTENT;
  },
};
