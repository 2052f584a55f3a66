/** Children per issue, by index: those of `i` are `children[childStart[i]]` up to, not including, `children[childStart[i + 1]]`. */
export interface Adjacency {
  readonly childStart: Int32Array;
  readonly children: Int32Array;
}

/** Edges as pairs, in any order and with repeats. */
export interface Edges {
  readonly parents: Int32Array;
  readonly children: Int32Array;
}

/** Sorts edges into children per parent, rising, each pair once, in linear time. */
export function adjacencyOf(size: number, edges: Edges): Adjacency {
  // Two counting sorts: by child, then stably by parent, leave each parent's children rising.
  const byChild = isRising(edges.children) ? null : countingOrder(size, edges.children, null);
  const byParent = countingOrder(size, edges.parents, byChild);
  const childStart = new Int32Array(size + 1);
  const children = new Int32Array(byParent.length);
  let count = 0;
  let parentBefore = -1;
  for (const edge of byParent) {
    const parent = edges.parents[edge] ?? 0;
    const child = edges.children[edge] ?? 0;
    if (parent === parentBefore && children[count - 1] === child) continue;
    children[count++] = child;
    childStart[parent + 1] = count;
    parentBefore = parent;
  }
  for (let index = 1; index <= size; index++) {
    // Parents without children begin where the one before them ended.
    if (childStart[index] === 0) childStart[index] = childStart[index - 1] ?? 0;
  }
  return { childStart, children: children.subarray(0, count) };
}

function isRising(numbers: Int32Array): boolean {
  for (let at = 1; at < numbers.length; at++) if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) return false;
  return true;
}

function countingOrder(size: number, keys: Int32Array, first: Int32Array | null): Int32Array {
  const next = new Int32Array(size + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key <= size; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const item = first === null ? at : (first[at] ?? 0);
    const key = keys[item] ?? 0;
    const slot = next[key] ?? 0;
    next[key] = slot + 1;
    order[slot] = item;
  }
  return order;
}
