import type { Monoid, Slot } from './measure';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import { sharedWork } from './shared-work';

/** Each slot's value for each issue: the issue and everything below it, every issue once. */
export type SlotValues = ReadonlyMap<Slot, Float64Array>;

/** How many members of sets wait to be combined at once: few enough for any plan's memory, many enough for tight loops. */
const batchMembers = 1 << 18;

/**
 * Folds the slots up the graph. Everything that hangs on one parent is folded in one pass over typed arrays; work with several
 * parents is combined once for each set of it that lies below some issue.
 */
export function fold(graph: PlanGraph, plan: PlanColumns, slots: Iterable<Slot>): SlotValues {
  const edges = treeEdges(graph);
  const values = new Map<Slot, Float64Array>();
  for (const slot of slots) if (!values.has(slot)) values.set(slot, foldTrees(edges, plan, slot));

  const columns = [...values].map(([slot, treeParts]) => ({ monoid: slot.monoid, treeParts, ofSets: [] as number[] }));
  let waiting: (readonly number[])[] = [];
  let waitingMembers = 0;
  const combineWaiting = (): void => {
    for (const { monoid, treeParts, ofSets } of columns) {
      for (const members of waiting) ofSets.push(combined(monoid, treeParts, members));
    }
    waiting = [];
    waitingMembers = 0;
  };
  const setOf = sharedWork(graph, (members) => {
    waiting.push(members);
    waitingMembers += members.length;
    if (waitingMembers >= batchMembers) combineWaiting();
  });
  combineWaiting();
  // Only now: until the last set is combined, the columns must hold tree parts.
  for (const { monoid, treeParts, ofSets } of columns) {
    if (ofSets.every((value) => value === monoid.zero)) continue;
    for (let index = 0; index < treeParts.length; index++) {
      const set = setOf[index] ?? -1;
      if (set !== -1) treeParts[index] = monoid.combine(treeParts[index] ?? monoid.zero, ofSets[set] ?? monoid.zero);
    }
  }
  return values;
}

/** The edges to issues that have just one parent; those below an issue before the one above it. */
interface TreeEdges {
  readonly children: Int32Array;
  readonly parents: Int32Array;
}

function treeEdges({ order, onlyParent }: PlanGraph): TreeEdges {
  const children = order.filter((index) => onlyParent[index] !== -1);
  return { children, parents: children.map((index) => onlyParent[index] ?? 0) };
}

function foldTrees({ children, parents }: TreeEdges, plan: PlanColumns, { of, monoid }: Slot): Float64Array {
  const column = new Float64Array(plan.issues.length);
  for (let index = 0; index < column.length; index++) column[index] = of(plan, index);
  const { kind, zero } = monoid;
  for (let edge = 0; edge < children.length; edge++) {
    const value = column[children[edge] ?? 0] ?? zero;
    if (value === zero) continue;
    const parent = parents[edge] ?? 0;
    const above = column[parent] ?? zero;
    // Spelled out: a call through the monoid for each issue of each slot would take most of the fold's time.
    if (kind === 'sum') column[parent] = above + value;
    else if (kind === 'least' ? value < above : value > above) column[parent] = value;
  }
  return column;
}

function combined({ kind, zero }: Monoid, column: Float64Array, members: readonly number[]): number {
  let result = zero;
  for (const member of members) {
    const value = column[member] ?? zero;
    if (kind === 'sum') result += value;
    else if (kind === 'least' ? value < result : value > result) result = value;
  }
  return result;
}
