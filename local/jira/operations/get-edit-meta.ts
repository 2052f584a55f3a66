import type { StoredIssue } from '../state/model';
import type { Wire } from '../wire/wire-context';
import { wireFieldMeta, writableFields } from './field-meta';
import { ok, type Call, type Operation } from './operation';
import { getVisibleIssue } from './resources';

export const getEditMeta: Operation = {
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}/editmeta',
  answer: (call) => ok(wireEditMeta(call, getVisibleIssue(call, call.params.issueIdOrKey ?? ''))),
};

/** No fields at all for whoever may not edit the issue. */
export function wireEditMeta(call: Call, issue: StoredIssue): Wire {
  const fields = call.permissions.hasOnIssue('EDIT_ISSUES', issue) ? writableFields(call, issue, 'edit') : [];
  return { fields: Object.fromEntries(fields.map((field) => [field.id, wireFieldMeta(call, field, issue)])) };
}
