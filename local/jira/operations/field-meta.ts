import type { Field } from '../fields/field';
import { allFields } from '../fields/field-registry';
import type { StoredIssue } from '../state/model';
import type { Wire } from '../wire/wire-context';
import type { Call } from './operation';

/** The request that would write a field. */
export type Writing = 'create' | 'edit' | 'transition';

/** Whether the viewer may write the field of this issue in such a request, its own permission included. */
export function isWritable(call: Call, field: Field, issue: StoredIssue, writing: Writing): boolean {
  const { write } = field;
  if (write === undefined || !(write.on?.includes(writing) ?? true)) return false;
  if (write.permission === undefined) return true;
  const project = call.store.projects.get(issue.projectId);
  if (writing !== 'create') return call.permissions.hasOnIssue(write.permission, issue);
  return project !== undefined && call.permissions.hasInProject(write.permission, project);
}

export function writableFields(call: Call, issue: StoredIssue, writing: Writing): readonly Field[] {
  return allFields(call.store).filter((field) => isWritable(call, field, issue, writing));
}

const REQUIRED: ReadonlySet<string> = new Set(['summary', 'issuetype', 'project', 'reporter']);

export function wireFieldMeta(call: Call, field: Field, issue: StoredIssue): Wire {
  const allowedValues = field.write?.allowedValues?.(issue, call);
  return {
    required: REQUIRED.has(field.id),
    schema: field.schema ?? { type: 'any' },
    name: field.name,
    key: field.id,
    hasDefaultValue: field.id === 'reporter' || field.id === 'priority',
    operations: field.write?.operations ?? ['set'],
    ...(allowedValues && { allowedValues }),
  };
}
