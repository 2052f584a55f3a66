import { rest } from '../wire/wire-context';
import { ok, type Operation } from './operation';
import { getVisibleIssue } from './resources';

export const listIssueProperties: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}/properties',
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const keys = Object.keys(issue.properties).map((key) => ({
      self: rest(call, 'issue', issue.id, 'properties', encodeURIComponent(key)),
      key,
    }));
    return ok({ keys });
  },
};
