import type { PlanGraph } from './plan-graph';

/** The issues over which a slot is folded: all of a plan's, or those that may have a value, with everything above them. */
export interface FoldSpace {
  readonly size: number;
  /** The places of their only parents; see `PlanGraph`. */
  readonly onlyParent: Int32Array;
  /** The place of an issue, −1 for one that isn't among them. */
  readonly placeOf: (index: number) => number;
  /** The issue at a place. */
  readonly indexAt: (place: number) => number;
}

export function wholeSpace({ size, onlyParent }: PlanGraph): FoldSpace {
  return { size, onlyParent, placeOf: (index) => index, indexAt: (place) => place };
}

/** Few issues have a roadmap item or a launch: folding what is said there over all the others would move nothing but zeros. */
export function spaceAbove({ size, onlyParent, childStart, children }: PlanGraph, among: Int32Array): FoldSpace {
  const isIn = new Uint8Array(size);
  for (const index of among) isIn[index] = 1;
  let count = 0;
  for (let index = 0; index < size; index++) {
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end && isIn[index] === 0; edge++)
      isIn[index] = isIn[children[edge] ?? 0] ?? 0;
    count += isIn[index] ?? 0;
  }
  const indices = new Int32Array(count);
  const placeOf = new Map<number, number>();
  for (let index = 0, place = 0; index < size; index++) {
    if (isIn[index] === 0) continue;
    placeOf.set(index, place);
    indices[place++] = index;
  }
  return {
    size: count,
    onlyParent: indices.map((index) => placeOf.get(onlyParent[index] ?? -1) ?? -1),
    placeOf: (index) => placeOf.get(index) ?? -1,
    indexAt: (place) => indices[place] ?? 0,
  };
}
