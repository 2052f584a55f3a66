import type { PlanGraph } from './plan-graph';

/**
 * The issues for which a slot's fold keeps a column. An issue that isn't among them has what it has itself: nothing lies below it, or nothing
 * that has a part in the slot.
 */
export interface FoldSpace {
  /** The issue at each place, rising: children before their parents. */
  readonly indices: Int32Array;
  /** The place of each issue of the plan, −1 for one that isn't among them. */
  readonly placeOf: Int32Array;
  /** The place of the only parent of the issue at each place, −1 for one with several or none. */
  readonly onlyParent: Int32Array;
  /** Issues that aren't among them and yet have a value, and the place of their only parent likewise. */
  readonly outside: { readonly indices: Int32Array; readonly onlyParent: Int32Array };
}

const nothing = new Int32Array(0);

/** The issues with something below them. Most of a plan has nothing, and is folded into its parent without a column of its own. */
export function innerSpace({ size, onlyParent, childStart }: PlanGraph): FoldSpace {
  const isInner = new Uint8Array(size);
  let inner = 0;
  for (let index = 0; index < size; index++) {
    if (childStart[index] === childStart[index + 1]) continue;
    isInner[index] = 1;
    inner++;
  }
  const space = spaceOf(isInner, inner, onlyParent);
  const outside = { indices: new Int32Array(size - inner), onlyParent: new Int32Array(size - inner) };
  for (let index = 0, at = 0; index < size; index++) {
    if (isInner[index] === 1) continue;
    outside.indices[at] = index;
    outside.onlyParent[at++] = space.placeOf[onlyParent[index] ?? -1] ?? -1;
  }
  return { ...space, outside };
}

/** Some issues and everything above them. */
export function spaceAbove({ size, onlyParent, childStart, children }: PlanGraph, some: Int32Array): FoldSpace {
  const isIn = new Uint8Array(size);
  for (const index of some) isIn[index] = 1;
  let count = 0;
  for (let index = 0; index < size; index++) {
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end && isIn[index] === 0; edge++)
      isIn[index] = isIn[children[edge] ?? 0] ?? 0;
    count += isIn[index] ?? 0;
  }
  return { ...spaceOf(isIn, count, onlyParent), outside: { indices: nothing, onlyParent: nothing } };
}

function spaceOf(isIn: Uint8Array, count: number, onlyParent: Int32Array): Omit<FoldSpace, 'outside'> {
  const indices = new Int32Array(count);
  const placeOf = new Int32Array(isIn.length).fill(-1);
  for (let index = 0, place = 0; index < isIn.length; index++) {
    if (isIn[index] === 0) continue;
    placeOf[index] = place;
    indices[place++] = index;
  }
  return { indices, placeOf, onlyParent: indices.map((index) => placeOf[onlyParent[index] ?? -1] ?? -1) };
}
