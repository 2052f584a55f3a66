import type { StoredIssue } from '../state/model';
import type { Wire, WireContext } from '../wire/wire-context';
import type { Field } from './field';
import { allFields, findField } from './field-registry';

/**
 * The fields that a request's `fields` names: ids, `*all`, `*navigable`, and those after a minus left out. `byDefault` holds where
 * nothing, or only exclusions, are named. Unknown names are ignored, as Jira does.
 */
export function chosenFields(
  context: WireContext,
  names: readonly string[],
  byDefault: '*all' | '*navigable' | 'none',
): readonly Field[] {
  const fields = new Map<string, Field>();
  const addAll = (which: string) => {
    for (const field of allFields(context.store)) if (which === '*all' || field.navigable) fields.set(field.id, field);
  };
  const included = names.filter((name) => !name.startsWith('-'));
  if (included.length === 0 && byDefault !== 'none') addAll(byDefault);
  for (const name of included) {
    const field = findField(context.store, name);
    if (name === '*all' || name === '*navigable') addAll(name);
    else if (field !== undefined) fields.set(name, field);
  }
  for (const name of names) if (name.startsWith('-')) fields.delete(name.slice(1));
  return [...fields.values()];
}

/** The `fields` of an issue; a field that reads as undefined (a parent that may not be seen) is left out. */
export function readFields(context: WireContext, issue: StoredIssue, fields: readonly Field[]): Wire {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const value = field.read(issue, context);
    if (value !== undefined) values[field.id] = value;
  }
  return values;
}
