import type { FoldedValues } from './fold';
import type { Slot } from './measure';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import type { NamedIssues } from './plan-warning';

/** How many issues a reason or warning names; the rest are counted. */
export const namedAtMost = 10;

/** Which issues, at or below one, made a slot's value what it is. */
export interface Contributors {
  /** The issues that a counting slot has counted. */
  readonly counted: (slot: Slot, index: number) => NamedIssues;
  /** The first issue whose own value is the one that a `least` or `greatest` slot has folded to. */
  readonly bearer: (slot: Slot, index: number) => number | null;
}

const nobody: readonly number[] = [];

/**
 * Finds contributors for all issues at once, when a slot's are first asked for: walking down from each issue that has some would
 * take a time that grows with the square of a plan's depth.
 */
export function contributorsIn(graph: PlanGraph, plan: PlanColumns, folded: FoldedValues): Contributors {
  const namedBySlot = new Map<Slot, readonly (readonly number[])[]>();
  const bearersBySlot = new Map<Slot, Int32Array>();
  const kept = <Value>(known: Map<Slot, Value>, slot: Slot, make: () => Value): Value => {
    const value = known.get(slot) ?? make();
    known.set(slot, value);
    return value;
  };
  return {
    counted: (slot, index) => ({
      count: folded(slot, index),
      first: kept(namedBySlot, slot, () => firstCounted(graph, plan, slot))[index] ?? nobody,
    }),
    bearer: (slot, index) => {
      if (folded(slot, index) === slot.monoid.zero) return null;
      return kept(bearersBySlot, slot, () => firstBearers(graph, plan, slot, folded))[index] ?? null;
    },
  };
}

/** The first issues that count, in the order of the tree; issues that have the same ones share their list. */
function firstCounted(
  { order, childStart, children }: PlanGraph,
  plan: PlanColumns,
  slot: Slot,
): readonly (readonly number[])[] {
  const lists = new Array<readonly number[]>(order.length).fill(nobody);
  for (const index of order) {
    let list = slot.of(plan, index) === slot.monoid.zero ? nobody : [index];
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end && list.length < namedAtMost; edge++) {
      const more = lists[children[edge] ?? 0] ?? nobody;
      if (more.length === 0) continue;
      list = list.length === 0 ? more : [...new Set([...list, ...more])].slice(0, namedAtMost);
    }
    lists[index] = list;
  }
  return lists;
}

function firstBearers(
  { order, childStart, children }: PlanGraph,
  plan: PlanColumns,
  slot: Slot,
  folded: FoldedValues,
): Int32Array {
  const bearers = new Int32Array(order.length);
  for (const index of order) {
    const value = folded(slot, index);
    bearers[index] = index;
    if (slot.of(plan, index) === value) continue;
    const end = childStart[index + 1] ?? 0;
    let edge = childStart[index] ?? 0;
    while (edge < end && folded(slot, children[edge] ?? 0) !== value) edge++;
    if (edge < end) bearers[index] = bearers[children[edge] ?? 0] ?? index;
  }
  return bearers;
}
