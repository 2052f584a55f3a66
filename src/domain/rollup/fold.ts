import type { Monoid, Slot } from './measure';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import { sharedWork } from './shared-work';

/** A slot's value for an issue: the issue and everything below it, every issue once. */
export type FoldedValues = (slot: Slot, index: number) => number;

type SlotColumn = Int32Array | Float64Array;

/** How many members of sets wait to be combined at once: few enough for any plan's memory, many enough for tight loops. */
const batchMembers = 1 << 18;

/**
 * Folds the slots up the graph. Everything that hangs on one parent is folded in one pass over typed arrays; work with several
 * parents is combined once for each set of it that lies below some issue.
 */
export function fold(graph: PlanGraph, plan: PlanColumns, slots: Iterable<Slot>): FoldedValues {
  const walk = upwardWalk(graph);
  const distinct = [...new Set(slots)];
  const columns = distinct.map((slot) => ({
    monoid: slot.monoid,
    treeParts: foldTrees(walk, plan, slot),
    ofSets: [] as number[],
  }));
  let waiting: (readonly number[])[] = [];
  let waitingMembers = 0;
  const combineWaiting = (): void => {
    for (const { monoid, treeParts, ofSets } of columns) {
      for (const members of waiting) ofSets.push(combined(monoid, treeParts, members, walk.placeOf));
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
  const columnOf = new Map(distinct.map((slot, at) => [slot, columns[at]]));
  return (slot, index) => {
    const column = columnOf.get(slot);
    if (column === undefined) throw new RangeError('A slot is read that was not folded.');
    const treePart = column.treeParts[walk.placeOf[index] ?? -1] ?? slot.monoid.zero;
    const set = setOf[index] ?? -1;
    return set === -1 ? treePart : slot.monoid.combine(treePart, column.ofSets[set] ?? slot.monoid.zero);
  };
}

/**
 * Places of issues in the order in which they are folded, children before parents. Columns are kept by place, so that the fold
 * goes through memory from one end to the other and siblings meet their parent while it is at hand.
 */
interface UpwardWalk {
  /** The issue at each place. */
  readonly order: Int32Array;
  readonly placeOf: Int32Array;
  /** For each place that of the only parent; -1 for issues with several or none. */
  readonly parentPlace: Int32Array;
}

function upwardWalk({ order, onlyParent }: PlanGraph): UpwardWalk {
  const placeOf = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) placeOf[order[place] ?? 0] = place;
  const parentPlace = order.map((index) => {
    const parent = onlyParent[index] ?? -1;
    return parent === -1 ? -1 : (placeOf[parent] ?? -1);
  });
  return { order, placeOf, parentPlace };
}

function foldTrees({ order, parentPlace }: UpwardWalk, plan: PlanColumns, { of, monoid }: Slot): SlotColumn {
  const { kind, zero, wide } = monoid;
  const column = wide === true ? new Float64Array(order.length) : new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) column[place] = of(plan, order[place] ?? 0);
  for (let place = 0; place < order.length; place++) {
    const value = column[place] ?? zero;
    const parent = parentPlace[place] ?? -1;
    if (value === zero || parent === -1) continue;
    const above = column[parent] ?? zero;
    // Spelled out: a call through the monoid for each issue of each slot would take most of the fold's time.
    if (kind === 'sum') column[parent] = above + value;
    else if (kind === 'least' ? value < above : value > above) column[parent] = value;
  }
  return column;
}

function combined({ kind, zero }: Monoid, column: SlotColumn, members: readonly number[], placeOf: Int32Array): number {
  let result = zero;
  for (const member of members) {
    const value = column[placeOf[member] ?? 0] ?? zero;
    if (kind === 'sum') result += value;
    else if (kind === 'least' ? value < result : value > result) result = value;
  }
  return result;
}
