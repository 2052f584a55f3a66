import type { NumberColumn } from './slot';
import type { Monoid } from './monoid';

/**
 * Folds a column upward over everything that hangs on one parent, and answers its sum over all issues, each once (0 for what doesn't sum).
 * Goes once from one end of the memory to the other: children come before their parents. `onlyParent` is −1 for an issue with several
 * parents or none, which is added to nothing.
 */
export function foldTrees(column: NumberColumn, onlyParent: Int32Array, { kind }: Monoid): number {
  if (column instanceof Float64Array) return sumWideUp(column, onlyParent);
  if (kind === 'sum') return sumUp(column, onlyParent);
  if (kind === 'least') takeLeast(column, onlyParent);
  else takeGreatest(column, onlyParent);
  return 0;
}

// Four loops that differ in little: a call through the monoid for each issue, or one loop over both kinds of array, takes several times as
// long as all the rest of a fold.

function sumUp(column: Int32Array, onlyParent: Int32Array): number {
  let total = 0;
  for (let index = 0; index < column.length; index++) {
    const value = column[index] ?? 0;
    if (value === 0) continue;
    const parent = onlyParent[index] ?? -1;
    if (parent === -1) total += value;
    else column[parent] = (column[parent] ?? 0) + value;
  }
  return total;
}

function sumWideUp(column: Float64Array, onlyParent: Int32Array): number {
  let total = 0;
  for (let index = 0; index < column.length; index++) {
    const value = column[index] ?? 0;
    if (value === 0) continue;
    const parent = onlyParent[index] ?? -1;
    if (parent === -1) total += value;
    else column[parent] = (column[parent] ?? 0) + value;
  }
  return total;
}

function takeLeast(column: Int32Array, onlyParent: Int32Array): void {
  for (let index = 0; index < column.length; index++) {
    const parent = onlyParent[index] ?? -1;
    if (parent === -1) continue;
    const value = column[index] ?? 0;
    if (value < (column[parent] ?? 0)) column[parent] = value;
  }
}

function takeGreatest(column: Int32Array, onlyParent: Int32Array): void {
  for (let index = 0; index < column.length; index++) {
    const parent = onlyParent[index] ?? -1;
    if (parent === -1) continue;
    const value = column[index] ?? 0;
    if (value > (column[parent] ?? 0)) column[parent] = value;
  }
}
