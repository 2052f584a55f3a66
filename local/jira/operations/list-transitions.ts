import { ok, type Operation } from './operation';
import { flagParam, listParam } from './request-values';
import { notModelled } from './jira-error';
import { getVisibleIssue } from './resources';
import { availableTransitions, wireTransition } from './transitions';

export const listTransitions: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}/transitions',
  answer(call) {
    if (flagParam(call, 'includeUnavailableTransitions')) throw notModelled('unavailable transitions');
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const only = call.query.get('transitionId');
    const withFields = listParam(call, 'expand').includes('transitions.fields');
    const transitions = availableTransitions(call, issue).filter(({ id }) => only === null || id === only);
    return ok({
      expand: 'transitions',
      transitions: transitions.map((transition) => wireTransition(call, issue, transition, withFields)),
    });
  },
};
