import { referenceOf } from '../fields/field-values';
import type { StoredIssue, StoredTransition } from '../state/model';
import { applyFields } from '../writes/apply-fields';
import { commitEdit } from '../writes/commit-issue';
import { badRequest } from './jira-error';
import { NO_CONTENT, type Call, type Operation } from './operation';
import { objectBody } from './request-values';
import { getVisibleIssue } from './resources';
import { availableTransitions, screenFieldIds } from './transitions';

export const transitionIssue: Operation = {
  method: 'POST',
  path: '/rest/api/3/issue/{issueIdOrKey}/transitions',
  async answer(call) {
    const asked = ready(call);
    await requireValid(call, asked.issue, asked.transition);
    // The validators took their time: others may have changed the issue meanwhile, so it is looked at anew.
    const { issue, after } = ready(call);
    commitEdit(call, issue, after);
    return NO_CONTENT;
  },
};

/** The issue as the transition would make it, when Jira itself has nothing against it. */
function ready(call: Call): {
  readonly issue: StoredIssue;
  readonly transition: StoredTransition;
  readonly after: StoredIssue;
} {
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
  return { issue, transition, after };
}

/** For a rule that refuses without a word: its app failed, took too long or is gone. Jira has its own words for it, which aren't published. */
const NO_WORDS =
  'A rule on this transition, which belongs to an app, did not let the issue through and gave no reason: the app may have failed, or it is no longer installed. Ask a Jira administrator.';

/** Asks the validators one after the other. @throws JiraError 400 with what the first has to say that refuses. */
async function requireValid(call: Call, issue: StoredIssue, { validators = [], toStatusId }: StoredTransition) {
  for (const { moduleKey, configuration } of validators) {
    const issueKey = call.store.keyOf(issue);
    const validation = await call.validate({
      moduleKey,
      configuration,
      issueKey,
      fromStatusId: issue.statusId,
      toStatusId,
    });
    if (!validation.passes) throw badRequest(validation.message ?? NO_WORDS);
  }
}
