import { columnReader } from '../../../src/domain/rollup/column';
import type { PlanRollup, RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { heldIssues } from './held-issues';
import { once } from './once';

const nobody: readonly number[] = [];

/** A plan as the page walks it. Issues are indices; a node's record is put together when it is first looked at, and kept. */
export interface PlanView {
  /** The first answer: its totals and warnings are the whole plan's. */
  readonly rollup: PlanRollup;
  /** Issues of the first answer: their indices are below this. */
  readonly size: number;
  /** Every issue that is here, those that later answers brought too. */
  readonly held: readonly number[];
  readonly node: (index: number) => RollupNode;
  /** Of any issue that the plan names, here or not. */
  readonly keyOf: (index: number) => string;
  readonly summaryOf: (index: number) => string;
  readonly idOf: (index: number) => string;
  readonly childrenOf: (index: number) => readonly number[];
  /** Those that are in the plan. */
  readonly parentsOf: (index: number) => readonly number[];
  /** Children that aren't here yet: a reading from the issue down brings them. */
  readonly unsentOf: (index: number) => number;
  /** Null for an issue that isn't in the plan, or not here. */
  readonly findById: (id: string) => number | null;
  /** Every issue once, children before their parents. */
  readonly childrenFirst: readonly number[];
  /** Everything at and below an issue is here: what its figures count can be told apart. */
  readonly isWholeBelow: (index: number) => boolean;
  /** Steps from the nearest root. */
  readonly depthOf: (index: number) => number;
  /** The shortest way from a root down to the issue, both included. */
  readonly pathTo: (index: number) => readonly number[];
}

/** `below` are later answers, each from one issue down. */
export function planView(rollup: PlanRollup, below: readonly PlanRollup[] = []): PlanView {
  const issues = heldIssues(rollup, below);
  const { childrenOf, span } = issues;
  const nodes = new Map<number, RollupNode>();
  const { parent, depth } = shortestWays(rollup.roots, childrenOf, span);
  const idAt = columnReader(rollup.issues.id);
  const keyAt = columnReader(rollup.issues.key);
  const summaryAt = columnReader(rollup.issues.summary);
  const childrenFirst = once(() => childrenBeforeParents(rollup.roots, childrenOf, span));
  const parents = once(() => parentsByChild(issues.all, childrenOf));
  const whole = once(() => wholeBelow(childrenFirst(), issues, span));
  return {
    rollup,
    size: rollup.sent,
    held: issues.all,
    node: (index) => {
      const node = nodes.get(index) ?? issues.node(index);
      nodes.set(index, node);
      return node;
    },
    keyOf: (index) => (index < rollup.sent ? keyAt(index) : issues.nameOf(index).key),
    summaryOf: (index) => (index < rollup.sent ? summaryAt(index) : issues.nameOf(index).summary),
    idOf: (index) => (index < rollup.sent ? idAt(index) : issues.nameOf(index).id),
    childrenOf,
    parentsOf: (index) => parents().get(index) ?? nobody,
    unsentOf: issues.unsentOf,
    findById: issues.findById,
    get childrenFirst() {
      return childrenFirst();
    },
    isWholeBelow: (index) => whole()[index] === 1,
    depthOf: (index) => depth[index] ?? 0,
    pathTo: (index) => {
      const path = [index];
      for (let at = parent[index] ?? -1; at !== -1; at = parent[at] ?? -1) path.unshift(at);
      return path;
    },
  };
}

function parentsByChild(all: readonly number[], childrenOf: (index: number) => readonly number[]) {
  const parents = new Map<number, number[]>();
  for (const index of all) {
    for (const child of childrenOf(index)) {
      const known = parents.get(child);
      if (known === undefined) parents.set(child, [index]);
      else known.push(index);
    }
  }
  return parents;
}

function wholeBelow(
  order: readonly number[],
  { childrenOf, unsentOf }: Pick<PlanView, 'childrenOf' | 'unsentOf'>,
  span: number,
): Uint8Array {
  const whole = new Uint8Array(span);
  for (const index of order) {
    if (unsentOf(index) === 0 && childrenOf(index).every((child) => whole[child] === 1)) whole[index] = 1;
  }
  return whole;
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
