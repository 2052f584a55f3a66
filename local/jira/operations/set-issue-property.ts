import type { JsonValue } from '../state/model';
import { badRequest } from './jira-error';
import type { Operation } from './operation';
import { getIssueFor } from './resources';

const KEY_LENGTH = 255;
const VALUE_LENGTH = 32_768;

export const NO_EDIT = 'You do not have permission to edit issues in this project.';

/** 201 for a new property, 200 for one that was there. Setting one is no change of the issue: no changelog, no event. */
export const setIssueProperty: Operation = {
  method: 'PUT',
  path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
  answer(call) {
    const issue = getIssueFor(call, call.params.issueIdOrKey ?? '', 'EDIT_ISSUES', NO_EDIT);
    const key = call.params.propertyKey ?? '';
    if (key.length > KEY_LENGTH) throw badRequest(`The property key must be at most ${KEY_LENGTH} characters long.`);
    if (call.body === undefined) throw badRequest('The property value must be valid, non-empty JSON.');
    if (JSON.stringify(call.body).length > VALUE_LENGTH) {
      throw badRequest(`The property value must be at most ${VALUE_LENGTH} characters long.`);
    }
    const isNew = !Object.hasOwn(issue.properties, key);
    // The body came out of JSON.parse.
    const properties = { ...issue.properties, [key]: call.body as JsonValue };
    call.store.write([{ put: 'issues', record: { ...issue, properties } }]);
    return { status: isNew ? 201 : 200 };
  },
};
