import { spaceAbove, wholeSpace, type FoldSpace } from './fold-space';
import { foldTrees } from './fold-trees';
import type { Monoid } from './monoid';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import { sharedWork } from './shared-work';
import type { NumberColumn, Slot } from './slot';

/** Slots' values for each issue and everything below it, every issue once. A slot that wasn't folded throws a RangeError. */
export interface FoldedSlots {
  /** What reads a slot's value by index. */
  readonly reader: (slot: Slot) => (index: number) => number;
  /** By index, of a slot that begins with every issue. */
  readonly column: (slot: Slot) => NumberColumn;
  /** Of the whole plan, each issue once; of slots that sum. */
  readonly total: (slot: Slot) => number;
}

interface FoldedSlot {
  readonly monoid: Monoid;
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
  const whole = wholeSpace(graph);
  const spaces = new Map<Int32Array, FoldSpace>();
  const spaceOf = (among: Int32Array): FoldSpace => {
    const space = spaces.get(among) ?? spaceAbove(graph, among);
    spaces.set(among, space);
    return space;
  };
  for (const slot of slots) {
    const { begin, monoid } = slot;
    if (folded.has(slot)) continue;
    const space = begin.kind === 'all' ? whole : spaceOf(begin.among(plan));
    const column = monoid.wide === true ? new Float64Array(space.size) : new Int32Array(space.size);
    if (begin.kind === 'all') begin.fill(plan, column);
    else for (let place = 0; place < space.size; place++) column[place] = slot.of(plan, space.indexAt(place));
    folded.set(slot, { monoid, space, column, total: foldTrees(column, space.onlyParent, monoid), ofSets: [] });
  }
  if (!addShared(graph, [...folded.values()])) return null;
  const get = (slot: Slot): FoldedSlot => {
    const found = folded.get(slot);
    if (found === undefined) throw new RangeError('A slot is read that was not folded.');
    return found;
  };
  return {
    reader: (slot) => {
      const { column, space, monoid } = get(slot);
      return (index) => column[space.placeOf(index)] ?? monoid.zero;
    },
    column: (slot) => {
      if (slot.begin.kind === 'few')
        throw new RangeError('A column of every issue is asked for of a slot that few have.');
      return get(slot).column;
    },
    total: (slot) => get(slot).total,
  };
}

function addShared(graph: PlanGraph, slots: readonly FoldedSlot[]): boolean {
  let waiting: (readonly number[])[] = [];
  let waitingMembers = 0;
  const combineWaiting = (): void => {
    for (const slot of slots) for (const members of waiting) slot.ofSets.push(combined(slot, members));
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
  for (const { monoid, column, space, ofSets } of slots) {
    for (let place = 0; place < column.length; place++) {
      const set = setOf[space.indexAt(place)] ?? -1;
      if (set !== -1) column[place] = monoid.combine(column[place] ?? monoid.zero, ofSets[set] ?? monoid.zero);
    }
  }
  return true;
}

function combined({ monoid: { kind, zero }, column, space }: FoldedSlot, members: readonly number[]): number {
  let result = zero;
  for (const member of members) {
    const value = column[space.placeOf(member)] ?? zero;
    if (kind === 'sum') result += value;
    else if (kind === 'least' ? value < result : value > result) result = value;
  }
  return result;
}
