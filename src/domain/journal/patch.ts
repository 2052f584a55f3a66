import * as z from 'zod/mini';
import { json, type Json } from '../json';

/** `group/name`, such as `answers/problem`: letters, digits, `_`, `-`, `.` and `@`, at most 255 characters. */
export const statePath = z
  .string()
  .check(z.maxLength(255), z.regex(/^[a-z][A-Za-z0-9]*(\/[A-Za-z0-9_.@-]+){0,3}$/, 'That is not the path of a value.'));

/** What one entity holds, flat: one path, one value, merged as a whole. A path without a value is not there; null is no value. */
export type State = Readonly<Record<string, Json>>;

/** The paths one change writes; null takes the value away. */
export const patch = z.record(statePath, z.nullable(json));
export type Patch = Readonly<Record<string, Json | null>>;

/** The state after a change. Neither argument is touched. */
export function applyPatch(state: State, change: Patch): State {
  const values = new Map<string, Json>(Object.entries(state));
  for (const [path, value] of Object.entries(change)) {
    if (value === null) values.delete(path);
    else values.set(path, value);
  }
  return Object.fromEntries(values);
}
