import type * as z from 'zod/mini';
import type { Json } from '../json';
import type { Problem } from '../problem';
import type { Stage } from '../roadmap/stage';

/** Names for the ids that answers hold, as the reader may see them; undefined shows the id itself. */
export interface Names {
  user(accountId: string): string | undefined;
  issue(issueId: string): string | undefined;
}

export const noNames: Names = { user: () => undefined, issue: () => undefined };

/** A person or an issue that a value names, and where in the value: `2/owner`, or '' where the value is nothing else. */
export type Mention =
  | { readonly kind: 'user'; readonly accountId: string; readonly path: string }
  | { readonly kind: 'issue'; readonly issueId: string; readonly path: string };

interface TypedField {
  readonly type: string;
}

/** How one type of field behaves. A value may be incomplete, so that a draft can be saved; what it lacks is for `missingParts`. */
export interface FieldType<Definition extends TypedField, Value extends Json = Json> {
  readonly type: Definition['type'];
  /** What the template editor calls it. */
  readonly name: string;
  readonly valueSchema: z.ZodMiniType<Value>;
  /** The value if it has this type's shape, whatever a definition's constraints say of it. */
  parse(value: Json | undefined): Value | undefined;
  /** Problems with paths inside the value, such as `2/owner`; none when it may be stored. Never throws. */
  validate(value: Json, field: Definition): readonly Problem[];
  isEmpty(value: Json | undefined): boolean;
  /** Parts still to fill at this stage, in words a person reads; none of an answered value. */
  missingParts(value: Json | undefined, field: Definition, stage: Stage): readonly string[];
  isAnswered(value: Json | undefined, field: Definition, stage: Stage): boolean;
  /** People and issues that the value names: to check that the writer may see them, and to show them by name. */
  mentions(value: Json | undefined): readonly Mention[];
  /** The value as text for history, mirror and export. Text typed by people stays as it is, mark-up included. */
  toPlainText(value: Json, field: Definition, names: Names): string;
}

interface Behaviour<Value extends Json, Definition extends TypedField> {
  readonly type: Definition['type'];
  readonly name: string;
  readonly valueSchema: z.ZodMiniType<Value>;
  /** What the definition's constraints have against a well-formed value. */
  readonly check: (value: Value, field: Definition) => readonly Problem[];
  readonly isEmpty: (value: Value) => boolean;
  /** Absent where every value that isn't empty is a whole answer. */
  readonly missingParts?: (value: Value, field: Definition, stage: Stage) => readonly string[];
  /** Absent where a value names nobody and nothing. */
  readonly mentions?: (value: Value) => readonly Mention[];
  readonly toPlainText: (value: Value, field: Definition, names: Names) => string;
}

/** Makes a field type out of behaviour over its parsed value: whatever comes in is parsed first, so nothing here can throw. */
export function defineFieldType<Value extends Json, Definition extends TypedField>(
  behaviour: Behaviour<Value, Definition>,
): FieldType<Definition, Value> {
  const { type, name, valueSchema } = behaviour;
  const parse = (value: Json | undefined): Value | undefined =>
    value === undefined || value === null ? undefined : valueSchema.safeParse(value).data;

  const isEmpty = (value: Json | undefined): boolean => {
    const parsed = parse(value);
    return parsed === undefined || behaviour.isEmpty(parsed);
  };
  const missingParts = (value: Json | undefined, field: Definition, stage: Stage): readonly string[] => {
    const parsed = parse(value);
    return parsed === undefined ? [] : (behaviour.missingParts?.(parsed, field, stage) ?? []);
  };
  return {
    type,
    name,
    valueSchema,
    parse,
    isEmpty,
    missingParts,
    isAnswered: (value, field, stage) => !isEmpty(value) && missingParts(value, field, stage).length === 0,
    mentions(value) {
      const parsed = parse(value);
      return parsed === undefined ? [] : (behaviour.mentions?.(parsed) ?? []);
    },
    validate(value, field) {
      const parsed = valueSchema.safeParse(value);
      if (!parsed.success) return toProblems(parsed.error.issues);
      return behaviour.check(parsed.data, field);
    },
    toPlainText(value, field, names) {
      const parsed = parse(value);
      return parsed === undefined ? '' : behaviour.toPlainText(parsed, field, names);
    },
  };
}

/** One problem a path: a schema's later checks only repeat what the first one said. */
function toProblems(issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  const first = new Map<string, Problem>();
  for (const { path, code, message } of issues) {
    const joined = path.map(String).join('/');
    if (!first.has(joined)) first.set(joined, { path: joined, code, message: spoken(code, message) });
  }
  return [...first.values()];
}

/** The small schema library brings no sentences of its own; where a schema gives none, its code has to say what is wrong. */
function spoken(code: z.core.$ZodIssue['code'], message: string): string {
  if (message !== '' && message !== 'Invalid input') return message;
  return code === 'unrecognized_keys' ? 'This holds more than the field knows.' : 'This is not what the field holds.';
}
