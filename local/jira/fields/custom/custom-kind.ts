import type { CustomValue, StoredCustomField, StoredIssue } from '../../state/model';
import type { WireContext } from '../../wire/wire-context';
import type { FieldOperation } from '../field';

/** How the values of one kind of custom field are described, read and written. */
export interface CustomKindRules {
  readonly schema: { readonly type: string; readonly items?: string };
  read(value: CustomValue, context: WireContext, field: StoredCustomField): unknown;
  /** What people read in the changelog; the value itself, where it isn't given. */
  text?(value: CustomValue, context: WireContext, field: StoredCustomField): string;
  /** The new value; null empties the field. Throws FieldProblem. Without it the field can't be written through REST. */
  write?(given: Given): CustomValue | null;
  readonly operations?: readonly FieldOperation[];
  allowedValues?(field: StoredCustomField, context: WireContext): readonly unknown[];
}

export interface Given {
  readonly value: unknown;
  readonly operation: FieldOperation;
  readonly before: CustomValue | undefined;
  readonly issue: StoredIssue;
  readonly field: StoredCustomField;
  readonly context: WireContext;
}

export function listOf(value: CustomValue | undefined): readonly string[] {
  return value === undefined || typeof value === 'number' ? [] : typeof value === 'string' ? [value] : value;
}

/** The list that a `set`, `add` or `remove` makes; null when it is empty. Throws FieldProblem through `resolve`. */
export function editedList(given: Given, resolve: (value: unknown) => string): CustomValue | null {
  const before = listOf(given.before);
  const id = () => resolve(given.value);
  const after =
    given.operation === 'set'
      ? (Array.isArray(given.value) ? given.value : given.value === null ? [] : [given.value]).map(resolve)
      : given.operation === 'add'
        ? [...before.filter((other) => other !== id()), id()]
        : before.filter((other) => other !== id());
  return after.length === 0 ? null : [...new Set(after)];
}
