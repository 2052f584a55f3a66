import type { StoredIssue } from '../../state/model';
import { jiraDateTime } from '../../wire/jira-date';
import { singleChange, systemField, type Field } from '../field';
import { dateValue } from '../field-values';

function instantField(
  id: string,
  name: string,
  clauseNames: readonly string[],
  at: (issue: StoredIssue) => number | null,
) {
  return systemField(
    id,
    name,
    { type: 'datetime' },
    {
      orderable: false,
      clauseNames,
      read(issue, context) {
        const instant = at(issue);
        return instant === null ? null : jiraDateTime(instant, context.viewer.timeZone);
      },
    },
  );
}

export const created: Field = instantField(
  'created',
  'Created',
  ['created', 'createdDate'],
  (issue) => issue.createdAt,
);
export const updated: Field = instantField(
  'updated',
  'Updated',
  ['updated', 'updatedDate'],
  (issue) => issue.updatedAt,
);
export const resolutiondate: Field = instantField(
  'resolutiondate',
  'Resolved',
  ['resolutiondate', 'resolved'],
  (issue) => issue.resolvedAt,
);
export const statuscategorychangedate: Field = instantField(
  'statuscategorychangedate',
  'Status Category Changed',
  ['statusCategoryChangedDate'],
  (issue) => issue.categoryChangedAt,
);

export const duedate: Field = systemField(
  'duedate',
  'Due date',
  { type: 'date' },
  {
    clauseNames: ['due', 'duedate'],
    read: (issue) => issue.dueOn,
    write: {
      operations: ['set'],
      permission: 'SCHEDULE_ISSUES',
      apply: (_issue, _operation, value) => ({ dueOn: dateValue(value, 'duedate') }),
    },
    changes: singleChange({ field: 'duedate', fieldId: 'duedate' }, (issue) => ({
      id: issue.dueOn,
      text: issue.dueOn === null ? null : `${issue.dueOn} 00:00:00.0`,
    })),
  },
);
