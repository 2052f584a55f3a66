import type { IndexedField } from '../../domain/portfolio-index/indexed-field';
import type { IndexBuilt } from './index-marks';

/**
 * Since when the index has the values of those fields that it hasn't had as long as its history: of one that was read for the first time,
 * since now.
 */
export function fieldSince(
  built: IndexBuilt | null,
  fields: readonly IndexedField[],
  now: string,
): Readonly<Record<string, string>> {
  if (built === null) return {};
  const had = new Set(built.fields.map(({ id }) => id));
  const since = fields.flatMap(({ id }) => {
    const at = had.has(id) ? built.fieldSince?.[id] : now;
    return at === undefined ? [] : [[id, at] as const];
  });
  return Object.fromEntries(since);
}
