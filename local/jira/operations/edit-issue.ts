import { chosenFields } from '../fields/chosen-fields';
import { applyFields } from '../writes/apply-fields';
import { commitEdit } from '../writes/commit-issue';
import { notModelled } from './jira-error';
import { NO_CONTENT, ok, type Operation } from './operation';
import { expansions, flagParam, listParam, objectBody } from './request-values';
import { getIssueFor } from './resources';
import { NO_EDIT } from './set-issue-property';
import { LACKING_EXPANSIONS, wireIssue } from './wire-issue';

export const editIssue: Operation = {
  method: 'PUT',
  path: '/rest/api/3/issue/{issueIdOrKey}',
  answer(call) {
    for (const name of ['overrideScreenSecurity', 'overrideEditableFlag'])
      if (flagParam(call, name)) throw notModelled(name);
    const issue = getIssueFor(call, call.params.issueIdOrKey ?? '', 'EDIT_ISSUES', NO_EDIT);
    const body = objectBody(call);
    if (body.properties !== undefined || body.transition !== undefined) {
      throw notModelled('properties or a transition in the edit of an issue');
    }
    const after = commitEdit(call, issue, applyFields(call, issue, body, 'edit'));
    if (!flagParam(call, 'returnIssue')) return NO_CONTENT;
    const expand = expansions(listParam(call, 'expand'), LACKING_EXPANSIONS);
    return ok(wireIssue(call, after, { fields: chosenFields(call, [], '*all'), properties: [], expand }));
  },
};
