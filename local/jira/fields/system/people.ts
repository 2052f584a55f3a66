import { viewerOf } from '../../permissions/viewer';
import { permissionsOf } from '../../permissions/permissions';
import type { StoredIssue } from '../../state/model';
import { wireUserById } from '../../wire/user';
import type { WireContext } from '../../wire/wire-context';
import { FieldProblem, singleChange, systemField, type Field, type Shown } from '../field';
import { referenceOf } from '../field-values';

function person(context: WireContext, accountId: string | null): Shown {
  return {
    id: accountId,
    text: accountId === null ? null : (context.store.users.get(accountId)?.displayName ?? accountId),
  };
}

/** The account id that a value names, or null for nobody. */
function accountOf(value: unknown, context: WireContext): string | null {
  if (value === null) return null;
  const { accountId, id } = referenceOf(value);
  const given = accountId ?? id;
  if (given === undefined) return null;
  const user = context.store.users.get(given);
  if (user === undefined || !user.active) throw new FieldProblem('Specify a valid value for the user.');
  return user.id;
}

/** The assignee that a value names; `-1` is Jira's word for the project's default, which here is nobody. */
export function assigneeValue(issue: StoredIssue, value: unknown, context: WireContext): string | null {
  const { accountId, id } = referenceOf(value);
  if ((accountId ?? id) === '-1') return null;
  const chosen = accountOf(value, context);
  const project = context.store.projects.get(issue.projectId);
  if (chosen !== null && project !== undefined) {
    const user = context.store.users.get(chosen) ?? null;
    const theirs = permissionsOf(context.store, viewerOf(context.store, user));
    if (!theirs.hasInProject('ASSIGNABLE_USER', project)) {
      throw new FieldProblem(`User '${user?.displayName ?? chosen}' cannot be assigned issues.`, 'assignee');
    }
  }
  return chosen;
}

export const assignee: Field = systemField(
  'assignee',
  'Assignee',
  { type: 'user' },
  {
    read: (issue, context) => wireUserById(context, issue.assigneeId),
    write: {
      operations: ['set'],
      permission: 'ASSIGN_ISSUES',
      apply: (issue, _operation, value, context) => ({ assigneeId: assigneeValue(issue, value, context) }),
    },
    changes: singleChange({ field: 'assignee', fieldId: 'assignee' }, (issue, context) =>
      person(context, issue.assigneeId),
    ),
  },
);

export const reporter: Field = systemField(
  'reporter',
  'Reporter',
  { type: 'user' },
  {
    read: (issue, context) => wireUserById(context, issue.reporterId),
    write: {
      operations: ['set'],
      permission: 'MODIFY_REPORTER',
      apply(_issue, _operation, value, context) {
        const reporterId = accountOf(value, context);
        if (reporterId === null) throw new FieldProblem('Reporter is required.');
        return { reporterId };
      },
    },
    changes: singleChange({ field: 'reporter', fieldId: 'reporter' }, (issue, context) =>
      person(context, issue.reporterId),
    ),
  },
);

export const creator: Field = systemField(
  'creator',
  'Creator',
  { type: 'user' },
  { orderable: false, read: (issue, context) => wireUserById(context, issue.creatorId) },
);
