import { rest } from '../wire/wire-context';
import { issueRecord } from '../state/model';
import { commitNew } from '../writes/commit-issue';
import { linkIssues } from '../writes/link-issues';
import { workflowOf } from '../operations/transitions';
import { refused } from '../operations/jira-error';
import type { Operation } from '../operations/operation';
import { getVisibleIssue } from '../operations/resources';

/**
 * Clones an issue as Jira's own screen does: REST has no operation for it. Issue properties are copied, comments and history aren't,
 * the clone begins its workflow anew, and a link of type Cloners joins the two where the site has that type.
 */
export const cloneIssue: Operation = {
  method: 'POST',
  path: '/_host/jira/issue/{issueIdOrKey}/clone',
  signedIn: true,
  answer(call) {
    const original = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const project = call.store.projects.get(original.projectId);
    if (project === undefined || !call.permissions.hasInProject('CREATE_ISSUES', project)) {
      throw refused(call, 'You do not have permission to create issues in this project.');
    }
    const clone = issueRecord({
      ...original,
      id: call.store.nextId(),
      number: call.store.nextIssueNumber(project.id),
      summary: `CLONE - ${original.summary}`.slice(0, 255),
      formerKeys: [],
      statusId: workflowOf(call.store, original.projectId, original.typeId)?.initialStatusId ?? original.statusId,
      resolutionId: null,
      resolvedAt: null,
      creatorId: call.viewer.user?.id ?? null,
      createdAt: call.nowMs,
      updatedAt: call.nowMs,
      categoryChangedAt: call.nowMs,
      spentSeconds: null,
      comments: [],
      changelog: [],
    });
    commitNew(call, clone);
    const cloners = [...call.store.linkTypes.values()].find(({ name }) => name === 'Cloners');
    if (cloners !== undefined) linkIssues(call, cloners, clone, original);
    return {
      status: 201,
      body: { id: String(clone.id), key: call.store.keyOf(clone), self: rest(call, 'issue', clone.id) },
    };
  },
};
