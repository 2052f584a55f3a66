import { innerSpace, spaceAbove, type FoldSpace } from './fold-space';
import { foldInto } from './fold-trees';
import type { Monoid } from './monoid';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import { sharedWork } from './shared-work';
import type { NumberColumn, Slot } from './slot';

/** Slots' values for each issue and everything below it, every issue once. A slot that wasn't folded throws a RangeError. */
export interface FoldedSlots {
  /** What reads a slot's value by index. */
  readonly reader: (slot: Slot) => (index: number) => number;
  /** Of the whole plan, each issue once; of slots that sum. */
  readonly total: (slot: Slot) => number;
}

interface FoldedSlot {
  readonly slot: Slot;
  readonly space: FoldSpace;
  readonly column: NumberColumn;
  readonly total: number;
  /** By the number of a set of shared work. */
  readonly ofSets: number[];
}

/** How many members of sets wait to be combined at once: few enough for any plan's memory, many enough for tight loops. */
const batchMembers = 1 << 18;

/**
 * Folds the slots up the graph. Everything that hangs on one parent is folded in one pass over typed arrays; work with several
 * parents is combined once for each set of it that lies below some issue. Null where there is more of that than can be (`sharedWork`).
 */
export function fold(graph: PlanGraph, plan: PlanColumns, slots: Iterable<Slot>): FoldedSlots | null {
  const folded = new Map<Slot, FoldedSlot>();
  const inner = innerSpace(graph);
  const above = new Map<Int32Array, FoldSpace>();
  const spaceOf = ({ among }: Slot): FoldSpace => {
    if (among === undefined) return inner;
    const some = among(plan);
    const space = above.get(some) ?? spaceAbove(graph, some);
    above.set(some, space);
    return space;
  };
  const outside = { whole: new Int32Array(graph.size), wide: new Float64Array(graph.size) };
  for (const slot of slots) {
    if (folded.has(slot)) continue;
    const { monoid } = slot;
    const space = spaceOf(slot);
    const column = monoid.wide === true ? new Float64Array(space.indices.length) : new Int32Array(space.indices.length);
    const values = monoid.wide === true ? outside.wide : outside.whole;
    slot.read(plan, space.outside.indices, values);
    slot.read(plan, space.indices, column);
    const left = foldInto(column, values, space.outside.onlyParent, monoid);
    const total = left + foldInto(column, column, space.onlyParent, monoid);
    folded.set(slot, { slot, space, column, total, ofSets: [] });
  }
  if (!addShared(graph, plan, [...folded.values()])) return null;
  const get = (slot: Slot): FoldedSlot => {
    const found = folded.get(slot);
    if (found === undefined) throw new RangeError('A slot is read that was not folded.');
    return found;
  };
  return {
    reader: (slot) => {
      const { column, space } = get(slot);
      return (index) => column[space.placeOf[index] ?? -1] ?? slot.of(plan, index);
    },
    total: (slot) => get(slot).total,
  };
}

/** Combines the tree parts of shared work, all sets of it, and only then adds them: till then every column holds tree parts. */
function addShared(graph: PlanGraph, plan: PlanColumns, slots: readonly FoldedSlot[]): boolean {
  let waiting: (readonly number[])[] = [];
  let waitingMembers = 0;
  const combineWaiting = (): void => {
    for (const folded of slots) {
      const { slot, space, column, ofSets } = folded;
      const read = (index: number): number => column[space.placeOf[index] ?? -1] ?? slot.of(plan, index);
      for (const members of waiting) ofSets.push(combined(slot.monoid, read, members));
    }
    waiting = [];
    waitingMembers = 0;
  };
  const setOf = sharedWork(graph, (members) => {
    waiting.push(members);
    waitingMembers += members.length;
    if (waitingMembers >= batchMembers) combineWaiting();
  });
  if (setOf === 'none') return true;
  if (setOf === 'too much') return false;
  combineWaiting();
  for (const { slot, column, space, ofSets } of slots) {
    for (const [index, set] of setOf) {
      const place = space.placeOf[index] ?? -1;
      const { zero, combine } = slot.monoid;
      if (place !== -1) column[place] = combine(column[place] ?? zero, ofSets[set] ?? zero);
    }
  }
  return true;
}

function combined({ kind, zero }: Monoid, read: (index: number) => number, members: readonly number[]): number {
  let result = zero;
  for (const member of members) {
    const value = read(member);
    if (kind === 'sum') result += value;
    else if (kind === 'least' ? value < result : value > result) result = value;
  }
  return result;
}
