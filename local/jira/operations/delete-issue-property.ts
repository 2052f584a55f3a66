import { notFound } from './jira-error';
import { NO_CONTENT, type Operation } from './operation';
import { getIssueFor } from './resources';
import { NO_EDIT } from './set-issue-property';

export const deleteIssueProperty: Operation = {
  method: 'DELETE',
  path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
  answer(call) {
    const issue = getIssueFor(call, call.params.issueIdOrKey ?? '', 'EDIT_ISSUES', NO_EDIT);
    const key = call.params.propertyKey ?? '';
    if (!Object.hasOwn(issue.properties, key)) throw notFound(`The property with key '${key}' does not exist.`);
    const { [key]: _dropped, ...properties } = issue.properties;
    call.store.write([{ put: 'issues', record: { ...issue, properties } }]);
    return NO_CONTENT;
  },
};
