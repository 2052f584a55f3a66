import type { Adjacency } from './adjacency';

/** What is below the roots, with every edge gone that led back to an issue on the path to it. */
export interface Traversal {
  /** Every issue that the roots reach, children before their parents. */
  readonly order: Int32Array;
  /** Cut edges, by their place in the adjacency's `children`. */
  readonly cut: ReadonlySet<number>;
  /** From an issue down to itself again; one for each cut edge, in the order found, up to `listedLength` issues in all. */
  readonly cycles: readonly (readonly number[])[];
}

/** Where every issue of a long chain links back to its start, all the paths together would be as long as the chain squared. */
const listedLength = 20_000;

const unseen = 0;
const onPath = 1;
const finished = 2;

/** Walks depth-first from the roots in the order given, children rising. Keeps its own stack: chains may be any length. */
export function cutCycles(size: number, { childStart, children }: Adjacency, roots: Iterable<number>): Traversal {
  const state = new Uint8Array(size);
  const nextChild = childStart.slice(0, size);
  const path = new Int32Array(size);
  const order = new Int32Array(size);
  const cut = new Set<number>();
  const cycles: number[][] = [];
  let reached = 0;
  let listed = 0;
  for (const root of roots) {
    if (state[root] !== unseen) continue;
    let depth = 0;
    path[0] = root;
    state[root] = onPath;
    while (depth >= 0) {
      const index = path[depth] ?? 0;
      const edge = nextChild[index] ?? 0;
      if (edge === (childStart[index + 1] ?? 0)) {
        state[index] = finished;
        order[reached++] = index;
        depth--;
        continue;
      }
      nextChild[index] = edge + 1;
      const child = children[edge] ?? 0;
      if (state[child] === unseen) {
        state[child] = onPath;
        path[++depth] = child;
      } else if (state[child] === onPath) {
        cut.add(edge);
        const cycle = path.subarray(path.lastIndexOf(child, depth), depth + 1);
        if (cycles.length === 0 || listed + cycle.length <= listedLength) cycles.push([...cycle, child]);
        listed += cycle.length;
      }
    }
  }
  return { order: order.slice(0, reached), cut, cycles };
}
