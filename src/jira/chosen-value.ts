import * as z from 'zod/mini';

/** Jira's teams and groups have a name, its options a value. */
const thing = z.union([z.object({ name: z.string() }), z.object({ value: z.string() })]);

/**
 * What a field that a plan names says of an issue, in the one form that rollups read: a number, or text, of which a date is some. Null
 * for an empty field and for one of a kind that says neither.
 */
export function chosenValue(value: unknown): number | string | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value === '' ? null : value;
  const named = thing.safeParse(value);
  if (!named.success) return null;
  return ('name' in named.data ? named.data.name : named.data.value) || null;
}
