import { FieldProblem, type Field, type FieldOperation } from '../fields/field';
import { findField } from '../fields/field-registry';
import { isWritable, type Writing } from '../operations/field-meta';
import { JiraError, notModelled } from '../operations/jira-error';
import type { Call } from '../operations/operation';
import { isObject } from '../operations/request-values';
import type { StoredIssue } from '../state/model';
import { commentFrom } from './comment-body';

interface Edit {
  readonly field: string;
  readonly operation: string;
  readonly value: unknown;
}

/**
 * The issue as `fields` and `update` of a request's body make it. All problems are collected: 400 with one message for each field.
 * `only`: the fields of a transition's screen; comments go with any.
 */
export function applyFields(
  call: Call,
  issue: StoredIssue,
  body: Readonly<Record<string, unknown>>,
  writing: Writing,
  only?: readonly string[],
): StoredIssue {
  const errors: Record<string, string> = {};
  let edited = issue;
  for (const edit of editsIn(body)) {
    try {
      edited = { ...edited, ...patchOf(call, edited, edit, writing, only) };
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[error.key ?? edit.field] = error.message;
    }
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return edited;
}

function editsIn(body: Readonly<Record<string, unknown>>): readonly Edit[] {
  const fields = isObject(body.fields) ? body.fields : {};
  const update = isObject(body.update) ? body.update : {};
  const both = Object.keys(update).find((field) => field in fields);
  if (both !== undefined) throw new JiraError(400, [`Field '${both}' cannot appear in both 'fields' and 'update'`]);
  return [
    ...Object.entries(fields).map(([field, value]) => ({ field, operation: 'set', value })),
    ...Object.entries(update).flatMap(([field, operations]) =>
      (Array.isArray(operations) ? operations : [])
        .filter(isObject)
        .flatMap((one) => Object.entries(one).map(([operation, value]) => ({ field, operation, value }))),
    ),
  ];
}

function patchOf(
  call: Call,
  issue: StoredIssue,
  { field: id, operation, value }: Edit,
  writing: Writing,
  only: readonly string[] | undefined,
): Partial<StoredIssue> {
  if (id === 'comment' && operation === 'add')
    return { comments: [...issue.comments, commentFrom(call, issue, value)] };
  if (id === 'issuelinks') throw notModelled('links in the update of an issue: use POST /rest/api/3/issueLink');
  const field = findField(call.store, id);
  if (field === undefined || !isWritable(call, field, issue, writing) || !(only?.includes(id) ?? true)) {
    throw new FieldProblem(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
  return appliedBy(field, issue, operation, value, call);
}

function appliedBy(
  field: Field,
  issue: StoredIssue,
  operation: string,
  value: unknown,
  call: Call,
): Partial<StoredIssue> {
  const known: FieldOperation | undefined = field.write?.operations.find((one) => one === operation);
  if (known === undefined || field.write === undefined) {
    if (operation === 'edit' && field.id === 'timetracking' && field.write)
      return field.write.apply(issue, 'set', value, call);
    throw new FieldProblem(`Field '${field.id}' does not support operation '${operation}'`);
  }
  return field.write.apply(issue, known, value, call);
}
