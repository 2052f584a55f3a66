import { referenceOf } from '../fields/field-values';
import { applyFields } from '../writes/apply-fields';
import { commitEdit } from '../writes/commit-issue';
import { badRequest } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';
import { objectBody } from './request-values';
import { getVisibleIssue } from './resources';
import { availableTransitions, screenFieldIds } from './transitions';

export const transitionIssue: Operation = {
  method: 'POST',
  path: '/rest/api/3/issue/{issueIdOrKey}/transitions',
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const body = objectBody(call);
    const { id } = referenceOf(body.transition);
    if (id === undefined) throw badRequest("Missing 'transition' identifier");
    if (!/^\d+$/.test(id)) throw badRequest("'transition' identifier must be an integer");
    const transition = availableTransitions(call, issue).find((one) => one.id === id);
    if (transition === undefined) throw badRequest(`Transition id '${id}' is not valid for this issue.`);
    const { setsResolutionId, asksResolution } = transition;
    const moved = {
      ...issue,
      statusId: transition.toStatusId,
      ...(setsResolutionId !== undefined && { resolutionId: setsResolutionId }),
    };
    const after = applyFields(call, moved, body, 'transition', screenFieldIds(transition));
    if (asksResolution && after.resolutionId === null) throw badRequest("Field 'resolution' is required");
    commitEdit(call, issue, after);
    return NO_CONTENT;
  },
};
