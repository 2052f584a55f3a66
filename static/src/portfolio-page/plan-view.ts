import { columnReader } from '../../../src/domain/rollup/column';
import type { PlanRollup, RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { rollupReader } from '../../../src/domain/rollup/rollup-reader';

const nobody: readonly number[] = [];

/** A plan as the page walks it. Issues are indices; a node's record is put together when it is first looked at, and kept. */
export interface PlanView {
  readonly rollup: PlanRollup;
  readonly size: number;
  readonly node: (index: number) => RollupNode;
  readonly keyOf: (index: number) => string;
  readonly summaryOf: (index: number) => string;
  readonly idOf: (index: number) => string;
  readonly childrenOf: (index: number) => readonly number[];
  /** Null for an issue that isn't in the plan. */
  readonly findById: (id: string) => number | null;
  /** Every issue once, children before their parents. */
  readonly childrenFirst: readonly number[];
  /** Steps from the nearest root. */
  readonly depthOf: (index: number) => number;
  /** The shortest way from a root down to the issue, both included. */
  readonly pathTo: (index: number) => readonly number[];
}

export function planView(rollup: PlanRollup): PlanView {
  const read = rollupReader(rollup);
  const nodes = new Map<number, RollupNode>();
  const children = columnReader(rollup.issues.children);
  const childrenOf = (index: number) => children(index) ?? nobody;
  const idOf = columnReader(rollup.issues.id);
  const size = rollup.sent;
  const { parent, depth } = shortestWays(rollup.roots, childrenOf, size);
  let byId: Map<string, number> | null = null;
  let order: readonly number[] | null = null;
  return {
    rollup,
    size,
    node: (index) => {
      const node = nodes.get(index) ?? read(index);
      nodes.set(index, node);
      return node;
    },
    keyOf: columnReader(rollup.issues.key),
    summaryOf: columnReader(rollup.issues.summary),
    idOf,
    childrenOf,
    findById: (id) => {
      byId ??= new Map(Array.from({ length: size }, (_, index) => [idOf(index), index]));
      return byId.get(id) ?? null;
    },
    get childrenFirst() {
      order ??= childrenBeforeParents(rollup.roots, childrenOf, size);
      return order;
    },
    depthOf: (index) => depth[index] ?? 0,
    pathTo: (index) => {
      const path = [index];
      for (let at = parent[index] ?? -1; at !== -1; at = parent[at] ?? -1) path.unshift(at);
      return path;
    },
  };
}

function shortestWays(roots: readonly number[], childrenOf: (index: number) => readonly number[], size: number) {
  const parent = new Int32Array(size).fill(-1);
  const depth = new Int32Array(size).fill(-1);
  let level: readonly number[] = roots;
  for (const root of roots) depth[root] = 0;
  for (let below = 1; level.length > 0; below += 1) {
    const next: number[] = [];
    for (const index of level) {
      for (const child of childrenOf(index)) {
        if (depth[child] !== -1) continue;
        depth[child] = below;
        parent[child] = index;
        next.push(child);
      }
    }
    level = next;
  }
  return { parent, depth };
}

/** Keeps its own stack: a chain of issues may be deeper than calls can go. */
function childrenBeforeParents(
  roots: readonly number[],
  childrenOf: (index: number) => readonly number[],
  size: number,
): readonly number[] {
  const order: number[] = [];
  const nextChild = new Int32Array(size);
  const isSeen = new Uint8Array(size);
  for (const root of roots) {
    const path = [root];
    while (path.length > 0) {
      const index = path.at(-1) ?? root;
      const child = isSeen[index] === 1 ? undefined : childrenOf(index)[nextChild[index] ?? 0];
      if (child === undefined) {
        if (isSeen[index] === 0) order.push(index);
        isSeen[index] = 1;
        path.pop();
        continue;
      }
      nextChild[index] = (nextChild[index] ?? 0) + 1;
      if (isSeen[child] === 0) path.push(child);
    }
  }
  return order;
}
