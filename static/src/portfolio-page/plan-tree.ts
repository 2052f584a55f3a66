import type { TreeNode } from '../ui/treegrid/tree-node';
import type { PlanView } from './plan-view';
import type { PlanRow } from './rows/plan-row';

/** Rows that may stand open at once. Shared work multiplies places: a plan can have more of them than anyone can scroll through. */
export const mostOpenRows = 30_000;

/** What the tree-grid shows of a plan: an issue with several parents has a row under each. Rows come into being as they are looked at. */
export function planTree(plan: PlanView, isKept: (index: number) => boolean): readonly TreeNode<PlanRow>[] {
  const at = (index: number, path: string): TreeNode<PlanRow> => {
    let children: readonly TreeNode<PlanRow>[] | null = null;
    return {
      id: path,
      get name() {
        return plan.keyOf(index);
      },
      data: index,
      get children() {
        children ??= plan
          .childrenOf(index)
          .filter(isKept)
          .map((child) => at(child, `${path}/${plan.idOf(child)}`));
        return children;
      },
    };
  };
  return plan.rollup.roots.filter(isKept).map((root) => at(root, plan.idOf(root)));
}

/** The row of an issue: the one that the shortest way from a root leads to. */
export function rowIdOf(plan: PlanView, index: number): string {
  return plan.pathTo(index).map(plan.idOf).join('/');
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
