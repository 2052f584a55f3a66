import type { Json } from '../json';

/** Whether two values say the same: key order doesn't matter, the order of a list does. */
export function jsonEqual(a: Json | null, b: Json | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => jsonEqual(item, b[index] ?? null));
  }
  const left = new Map<string, Json>(Object.entries(a));
  const right = new Map<string, Json>(Object.entries(b));
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && jsonEqual(value, right.get(key) ?? null))
  );
}
