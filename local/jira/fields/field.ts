import type { ChangeItem, StoredIssue } from '../state/model';
import type { WireContext } from '../wire/wire-context';

/** What kind of value a field holds, as `GET /field` says it. */
export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export type FieldOperation = 'set' | 'add' | 'remove';

/** How a field is written by creating, editing or moving an issue through its workflow. */
export interface FieldWriter {
  readonly operations: readonly FieldOperation[];
  /** A project permission that is needed beside the one for the request itself. */
  readonly permission?: string;
  /** Written by these requests only; by each, where it isn't given. */
  readonly on?: readonly ('create' | 'edit' | 'transition')[];
  /** What the value makes of the issue. Throws FieldProblem. */
  apply(issue: StoredIssue, operation: FieldOperation, value: unknown, context: WireContext): Partial<StoredIssue>;
  /** The values to choose from, for `editmeta` and `createmeta`. */
  allowedValues?(issue: StoredIssue, context: WireContext): readonly unknown[];
}

/** One field of issues: how it is described, read, written and told of in the changelog. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  /** Null for the few that have none, such as the issue's key. */
  readonly schema: FieldSchema | null;
  readonly clauseNames: readonly string[];
  readonly orderable: boolean;
  /** Part of `*navigable`. */
  readonly navigable: boolean;
  readonly searchable: boolean;
  read(issue: StoredIssue, context: WireContext): unknown;
  readonly write?: FieldWriter;
  /** What an edit did to this field; empty when nothing. */
  changes?(before: StoredIssue, after: StoredIssue, context: WireContext): readonly ChangeItem[];
}

/** A value that a field doesn't take: `message` is Jira's, for `errors[key]` of a 400. */
export class FieldProblem extends Error {
  override readonly name = 'FieldProblem';

  constructor(
    message: string,
    /** Where it isn't the field's own id. */
    readonly key?: string,
  ) {
    super(message);
  }
}

export function systemField(
  id: string,
  name: string,
  schema: Omit<FieldSchema, 'system'>,
  rest: Pick<Field, 'read'> & Partial<Omit<Field, 'id' | 'name' | 'schema'>>,
): Field {
  return {
    id,
    name,
    custom: false,
    schema: { ...schema, system: id },
    clauseNames: [id],
    orderable: true,
    navigable: true,
    searchable: true,
    ...rest,
  };
}

/** The value's id and what people read, or null for an empty one. */
export interface Shown {
  readonly id: string | null;
  readonly text: string | null;
}

/** The changelog of a field with one value. */
export function singleChange(
  field: { readonly field: string; readonly fieldId: string; readonly custom?: boolean },
  shown: (issue: StoredIssue, context: WireContext) => Shown,
): NonNullable<Field['changes']> {
  return (before, after, context) => {
    const from = shown(before, context);
    const to = shown(after, context);
    if (from.id === to.id && from.text === to.text) return [];
    return [changeItem(field, from, to)];
  };
}

/** The changelog of a field with many values: one entry for each that came or went. */
export function manyChanges(
  field: { readonly field: string; readonly fieldId: string; readonly custom?: boolean },
  ids: (issue: StoredIssue) => readonly string[],
  nameOf: (id: string, context: WireContext) => string,
): NonNullable<Field['changes']> {
  return (before, after, context) => {
    const was = ids(before);
    const is = ids(after);
    if (was === is) return [];
    const shown = (id: string): Shown => ({ id, text: nameOf(id, context) });
    return [
      ...was.filter((id) => !is.includes(id)).map((id) => changeItem(field, shown(id), NOTHING)),
      ...is.filter((id) => !was.includes(id)).map((id) => changeItem(field, NOTHING, shown(id))),
    ];
  };
}

const NOTHING: Shown = { id: null, text: null };

export function changeItem(
  field: { readonly field: string; readonly fieldId: string; readonly custom?: boolean },
  from: Shown,
  to: Shown,
): ChangeItem {
  return {
    field: field.field,
    fieldId: field.fieldId,
    fieldtype: field.custom ? 'custom' : 'jira',
    from: from.id,
    fromText: from.text,
    to: to.id,
    toText: to.text,
  };
}
