import type { Monoid } from './monoid';
import type { NumberColumn } from './slot';

/**
 * Adds values into the column at their parents' places, in order: given a column itself, it folds up the trees, since children come before
 * their parents. What has no place to go to, because it has several parents or none, is left. Answers the sum of what was left (0 for what
 * doesn't sum): over a whole plan, every issue's value once.
 */
export function foldInto(column: NumberColumn, values: NumberColumn, parents: Int32Array, { kind }: Monoid): number {
  if (kind === 'sum') {
    return column instanceof Float64Array
      ? addWide(column, values, parents)
      : values instanceof Int32Array
        ? add(column, values, parents)
        : 0;
  }
  if (column instanceof Float64Array || values instanceof Float64Array) return 0;
  if (kind === 'least') takeLeast(column, values, parents);
  else takeGreatest(column, values, parents);
  return 0;
}

// Four loops that differ in little: a call through the monoid for each issue, or one loop over both kinds of array, takes several times as
// long as all the rest of a fold.

function add(column: Int32Array, values: Int32Array, parents: Int32Array): number {
  let left = 0;
  for (let at = 0; at < parents.length; at++) {
    const value = values[at] ?? 0;
    const parent = parents[at] ?? -1;
    if (parent === -1) left += value;
    else column[parent] = (column[parent] ?? 0) + value;
  }
  return left;
}

function addWide(column: Float64Array, values: NumberColumn, parents: Int32Array): number {
  let left = 0;
  for (let at = 0; at < parents.length; at++) {
    const value = values[at] ?? 0;
    const parent = parents[at] ?? -1;
    if (parent === -1) left += value;
    else column[parent] = (column[parent] ?? 0) + value;
  }
  return left;
}

function takeLeast(column: Int32Array, values: Int32Array, parents: Int32Array): void {
  for (let at = 0; at < parents.length; at++) {
    const parent = parents[at] ?? -1;
    if (parent === -1) continue;
    const value = values[at] ?? 0;
    if (value < (column[parent] ?? 0)) column[parent] = value;
  }
}

function takeGreatest(column: Int32Array, values: Int32Array, parents: Int32Array): void {
  for (let at = 0; at < parents.length; at++) {
    const parent = parents[at] ?? -1;
    if (parent === -1) continue;
    const value = values[at] ?? 0;
    if (value > (column[parent] ?? 0)) column[parent] = value;
  }
}
