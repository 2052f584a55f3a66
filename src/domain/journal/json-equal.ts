import type { Json } from '../json';

/** Whether two values say the same: key order doesn't matter, the order of a list does. */
export function jsonEqual(a: Json | null, b: Json | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return a.every((item, index) => jsonEqual(item, b[index] ?? null));
  }
  // No maps of them: a thousand launches compare their definitions with those that were read before.
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key] ?? null, b[key] ?? null))
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
