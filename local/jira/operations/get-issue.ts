import { chosenFields } from '../fields/chosen-fields';
import { ok, type Operation } from './operation';
import { expansions, listParam } from './request-values';
import { getVisibleIssue } from './resources';
import { LACKING_EXPANSIONS, wireIssue } from './wire-issue';

export const getIssue: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}',
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    return ok(
      wireIssue(call, issue, {
        fields: chosenFields(call, listParam(call, 'fields'), '*all'),
        properties: listParam(call, 'properties'),
        expand: expansions(listParam(call, 'expand'), LACKING_EXPANSIONS),
      }),
    );
  },
};
