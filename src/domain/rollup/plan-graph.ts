import { adjacencyOf, type Adjacency } from './adjacency';
import { cutCycles, type Traversal } from './cut-cycles';
import { hierarchyEdges } from './hierarchy-edges';
import type { IssueFacts } from './issue-facts';
import { idIndex } from './id-index';
import { inIdOrder } from './issue-order';
import type { HierarchyLinkType } from './plan';

/** A plan's issues and the edges between them, without cycles. Everything is an index into `issues`. */
export interface PlanGraph extends Adjacency {
  /** What the roots reach, in numeric order of ids. */
  readonly issues: readonly IssueFacts[];
  /** Rising, each once. */
  readonly roots: readonly number[];
  /** Children before their parents. */
  readonly order: Int32Array;
  readonly parentCount: Int32Array;
  /** The one parent of an issue that has just one, else -1. */
  readonly onlyParent: Int32Array;
  /** Marks the issues from which an edge back up was cut. */
  readonly cutAt: Uint8Array;
  /** Paths of the cut edges, as many as are listed; `cutEdges` counts them all. */
  readonly cycles: readonly (readonly number[])[];
  readonly cutEdges: number;
}

/**
 * Builds the graph of a plan from the issues that its viewer can browse; those that no root reaches are left out. A root that
 * isn't among the issues is absent. Linear in issues and links. Rules: rollups, "a plan", "cycles".
 */
export function planGraph(
  facts: readonly IssueFacts[],
  rootIds: readonly string[],
  linkTypes: readonly HierarchyLinkType[],
): PlanGraph {
  const all = inIdOrder(facts);
  const indexOf = idIndex(all);
  const roots = [...new Set(rootIds.flatMap((id) => indexOf(id) ?? []))].sort((one, other) => one - other);
  const adjacency = adjacencyOf(all.length, hierarchyEdges(all, indexOf, linkTypes));
  return reachedPart(all, roots, adjacency, cutCycles(all.length, adjacency, roots));
}

/** Leaves out issues that weren't reached and edges that were cut, and numbers what remains anew, in the same order. */
function reachedPart(
  all: readonly IssueFacts[],
  roots: readonly number[],
  { childStart, children }: Adjacency,
  { order, cut, cycles }: Traversal,
): PlanGraph {
  const isReached = new Uint8Array(all.length);
  for (const index of order) isReached[index] = 1;
  const renumbered = new Int32Array(all.length);
  const issues = all.filter((_, index) => isReached[index] === 1);
  for (let index = 0, next = 0; index < all.length; index++) {
    renumbered[index] = next;
    next += isReached[index] ?? 0;
  }
  const anew = (index: number): number => renumbered[index] ?? 0;
  const newStart = new Int32Array(issues.length + 1);
  const newChildren = new Int32Array(children.length);
  const parentCount = new Int32Array(issues.length);
  const onlyParent = new Int32Array(issues.length).fill(-1);
  const cutAt = new Uint8Array(issues.length);
  let count = 0;
  for (let index = 0; index < all.length; index++) {
    if (isReached[index] === 0) continue;
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) {
      if (cut.has(edge)) {
        cutAt[anew(index)] = 1;
        continue;
      }
      const child = anew(children[edge] ?? 0);
      newChildren[count++] = child;
      parentCount[child] = (parentCount[child] ?? 0) + 1;
      onlyParent[child] = parentCount[child] === 1 ? anew(index) : -1;
    }
    newStart[anew(index) + 1] = count;
  }
  return {
    issues,
    roots: roots.map(anew),
    order: order.map(anew),
    childStart: newStart,
    children: newChildren.subarray(0, count),
    parentCount,
    onlyParent,
    cutAt,
    cycles: cycles.map((path) => path.map(anew)),
    cutEdges: cut.size,
  };
}
