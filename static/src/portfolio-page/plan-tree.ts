import type { TreeNode } from '../ui/treegrid/tree-node';
import { once } from './once';
import type { PlanView } from './plan-view';
import type { PlanGroup } from './rows/plan-group';
import type { PlanRow } from './rows/plan-row';

/** Rows that may stand open at once. Shared work multiplies places: a plan can have more of them than anyone can scroll through. */
export const mostOpenRows = 30_000;

/** Which issues have rows, and in what order. */
export interface TreeChoice {
  readonly isKept: (index: number) => boolean;
  /** Orders the children of one row. */
  readonly ordered?: (indices: readonly number[]) => readonly number[];
}

/** What the tree-grid shows of a plan: an issue with several parents has a row under each. Rows come into being as they are looked at. */
export function planTree(plan: PlanView, choice: TreeChoice): readonly TreeNode<PlanRow>[] {
  const at = nodesOf(plan, choice, plan.childrenOf);
  return ordered(plan.rollup.roots, choice).map((root) => at(root, plan.idOf(root)));
}

/** The same under groups: an issue stands at the top of its group unless an issue above it is in the group too. */
export function groupedTree(
  plan: PlanView,
  groups: readonly PlanGroup[],
  choice: TreeChoice,
): readonly TreeNode<PlanRow>[] {
  return groups.flatMap((group) => {
    const members = new Set(group.issues);
    const isTop = (index: number) => !plan.parentsOf(index).some((parent) => members.has(parent));
    const tops = ordered(group.issues.filter(isTop), choice);
    if (tops.length === 0) return [];
    const id = groupRowId(group);
    const at = nodesOf(plan, choice, (index) => plan.childrenOf(index).filter((child) => members.has(child)));
    const children = once(() => tops.map((top) => at(top, `${id}/${plan.idOf(top)}`)));
    return [withChildren({ id, name: group.label, data: group, isHeading: true }, children)];
  });
}

type Node = TreeNode<PlanRow>;

function nodesOf(
  plan: PlanView,
  choice: TreeChoice,
  childrenOf: (index: number) => readonly number[],
): (index: number, path: string) => Node {
  const at = (index: number, path: string): Node => {
    const children = once(() => {
      const here = ordered(childrenOf(index), choice).map((child) => at(child, `${path}/${plan.idOf(child)}`));
      const unsent = plan.unsentOf(index);
      return unsent === 0 ? here : [...here, moreNode(index, unsent, path)];
    });
    return withChildren({ id: path, name: plan.keyOf(index), data: index }, children);
  };
  return at;
}

/** Stands for what isn't here yet. */
function moreNode(below: number, issues: number, path: string): Node {
  return { id: `${path}/more`, name: 'More', data: { kind: 'more', below, issues }, children: [] };
}

const ordered = (indices: readonly number[], { isKept, ordered: sorted }: TreeChoice): readonly number[] => {
  const kept = indices.filter(isKept);
  return sorted === undefined ? kept : sorted(kept);
};

function withChildren(node: Omit<Node, 'children'>, children: () => readonly Node[]): Node {
  return {
    ...node,
    get children() {
      return children();
    },
  };
}

/** A value may hold what parts a row's id. */
const groupRowId = ({ by, value }: PlanGroup) => `${by}=${encodeURIComponent(value)}`;

/** The row of an issue: the one that the shortest way from a root leads to. */
export function rowIdOf(plan: PlanView, index: number): string {
  return plan.pathTo(index).map(plan.idOf).join('/');
}

/** Its row under the first group that has it; null where none has. */
export function groupedRowIdOf(plan: PlanView, groups: readonly PlanGroup[], index: number): string | null {
  const group = groups.find(({ issues }) => issues.includes(index));
  if (group === undefined) return null;
  const members = new Set(group.issues);
  const path = [plan.idOf(index)];
  const above = (at: number) => plan.parentsOf(at).find((parent) => members.has(parent));
  for (let at = above(index); at !== undefined; at = above(at)) path.unshift(plan.idOf(at));
  return [groupRowId(group), ...path].join('/');
}

/** A row's ancestors, outermost first. */
export function ancestorsOf(rowId: string): readonly string[] {
  const ids = rowId.split('/');
  return ids.slice(0, -1).map((_, at) => ids.slice(0, at + 1).join('/'));
}

/** Rows to open so that so many levels below the roots show, level by level until there are too many. */
export function openedTo(
  roots: readonly TreeNode<PlanRow>[],
  levels: number,
): { readonly ids: ReadonlySet<string>; readonly isCut: boolean } {
  const ids = new Set<string>();
  let rows = roots.length;
  let level = roots;
  for (let depth = 0; depth < levels && level.length > 0; depth += 1) {
    const below: TreeNode<PlanRow>[] = [];
    for (const node of level) {
      if (node.children.length === 0) continue;
      rows += node.children.length;
      if (rows > mostOpenRows) return { ids, isCut: true };
      ids.add(node.id);
      below.push(...node.children);
    }
    level = below;
  }
  return { ids, isCut: false };
}
