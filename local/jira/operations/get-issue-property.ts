import { notFound } from './jira-error';
import { ok, type Operation } from './operation';
import { getVisibleIssue } from './resources';

export const getIssueProperty: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
  answer(call) {
    const issue = getVisibleIssue(call, call.params.issueIdOrKey ?? '');
    const key = call.params.propertyKey ?? '';
    if (!Object.hasOwn(issue.properties, key)) throw notFound(`The property with key '${key}' does not exist.`);
    return ok({ key, value: issue.properties[key] });
  },
};
