import type { Slot } from './measure';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import { sharedWork } from './shared-work';

/** Each slot's value for each issue: the issue and everything below it, every issue once. */
export type SlotValues = ReadonlyMap<Slot, Float64Array>;

/**
 * Folds the slots up the graph. Everything that hangs on one parent is folded in one pass over typed arrays; work with several
 * parents is combined once for each set of it that lies below some issue.
 */
export function fold(graph: PlanGraph, plan: PlanColumns, slots: Iterable<Slot>): SlotValues {
  const values = new Map<Slot, Float64Array>();
  for (const slot of slots) if (!values.has(slot)) values.set(slot, foldTrees(graph, plan, slot));
  const columns = [...values];
  const ofSets: number[] = [];
  const setOf = sharedWork(graph, (members) => {
    for (const [slot, treeParts] of columns) {
      let value = slot.monoid.zero;
      for (const member of members) value = slot.monoid.combine(value, treeParts[member] ?? slot.monoid.zero);
      ofSets.push(value);
    }
  });
  if (ofSets.length === 0) return values;
  // Only now: until the last set is combined, the columns must hold tree parts.
  for (const [place, [slot, column]] of columns.entries()) {
    for (let index = 0; index < column.length; index++) {
      const set = setOf[index] ?? -1;
      if (set === -1) continue;
      const { combine, zero } = slot.monoid;
      column[index] = combine(column[index] ?? zero, ofSets[set * columns.length + place] ?? zero);
    }
  }
  return values;
}

/** Folds each issue into its parent where it has just one, children before parents. */
function foldTrees({ order, onlyParent }: PlanGraph, plan: PlanColumns, { of, monoid }: Slot): Float64Array {
  const column = new Float64Array(order.length);
  for (let index = 0; index < column.length; index++) column[index] = of(plan, index);
  const { kind, zero } = monoid;
  for (const index of order) {
    const parent = onlyParent[index] ?? -1;
    if (parent === -1) continue;
    const value = column[index] ?? zero;
    if (value === zero) continue;
    const above = column[parent] ?? zero;
    // Spelled out: a call through the monoid for each issue of each slot would take most of the fold's time.
    if (kind === 'sum') column[parent] = above + value;
    else if (kind === 'least' ? value < above : value > above) column[parent] = value;
  }
  return column;
}
