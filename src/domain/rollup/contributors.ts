import type { FoldedSlots } from './fold';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import type { NamedIssues } from './plan-warning';
import type { Slot } from './slot';

/** How many issues a reason or warning names; the rest are counted. */
export const namedAtMost = 10;

/** Which issues, at or below one, made a slot's value what it is. */
export interface Contributors {
  /** The issues that a counting slot has counted. */
  readonly counted: (slot: Slot, index: number) => NamedIssues;
  /** The first issue whose own value is the one that a `least` or `greatest` slot has folded to. */
  readonly bearer: (slot: Slot, index: number) => number | null;
}

type Names = readonly number[];
const nobody: Names = [];

/**
 * Finds contributors for all issues at once, when a slot's are first asked for: walking down from each issue that has some would
 * take a time that grows with the square of a plan's depth.
 */
export function contributorsIn(graph: PlanGraph, plan: PlanColumns, folded: FoldedSlots): Contributors {
  const namedBySlot = new Map<Slot, readonly Names[]>();
  const bearersBySlot = new Map<Slot, Int32Array>();
  const kept = <Value>(known: Map<Slot, Value>, slot: Slot, make: () => Value): Value => {
    const value = known.get(slot) ?? make();
    known.set(slot, value);
    return value;
  };
  return {
    counted: (slot, index) => ({
      count: folded.reader(slot)(index),
      first: kept(namedBySlot, slot, () => firstCounted(graph, plan, slot, folded))[index] ?? nobody,
    }),
    bearer: (slot, index) => {
      if (folded.reader(slot)(index) === slot.monoid.zero) return null;
      return kept(bearersBySlot, slot, () => firstBearers(graph, plan, slot, folded))[index] ?? null;
    },
  };
}

/** The first issues that count, in the order of the tree; issues that have the same ones share their list. */
function firstCounted(
  { size, childStart, children }: PlanGraph,
  plan: PlanColumns,
  slot: Slot,
  folded: FoldedSlots,
): readonly Names[] {
  const countAt = folded.reader(slot);
  const lists = new Array<Names>(size).fill(nobody);
  for (let index = 0; index < size; index++) {
    if (countAt(index) === 0) continue;
    let list: Names = slot.of(plan, index) === 0 ? nobody : [index];
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end && list.length < namedAtMost; edge++) {
      const more = lists[children[edge] ?? 0] ?? nobody;
      if (more.length === 0) continue;
      list = list.length === 0 ? more : united(list, more);
    }
    lists[index] = list;
  }
  return lists;
}

/** Both lists' issues, each once, as far as there is room. */
function united(list: Names, more: Names): Names {
  const all = [...list];
  for (const index of more) {
    if (all.length === namedAtMost) break;
    if (!all.includes(index)) all.push(index);
  }
  return all;
}

function firstBearers(
  { size, childStart, children }: PlanGraph,
  plan: PlanColumns,
  slot: Slot,
  folded: FoldedSlots,
): Int32Array {
  const valueAt = folded.reader(slot);
  const bearers = new Int32Array(size);
  for (let index = 0; index < size; index++) {
    const value = valueAt(index);
    bearers[index] = index;
    if (slot.of(plan, index) === value) continue;
    const end = childStart[index + 1] ?? 0;
    let edge = childStart[index] ?? 0;
    while (edge < end && valueAt(children[edge] ?? 0) !== value) edge++;
    if (edge < end) bearers[index] = bearers[children[edge] ?? 0] ?? index;
  }
  return bearers;
}
