import type { TreeNode } from './tree-node';

/** A node that shows, with its place among those that show. */
export interface VisibleRow<Data> {
  readonly node: TreeNode<Data>;
  /** From 1 for a root. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly siblings: number;
  /** Index of the parent's row; -1 for a root. */
  readonly parent: number;
  /** Undefined for a node without children. */
  readonly isExpanded: boolean | undefined;
}

/** The rows that show while these nodes are expanded, in order. Linear in what shows. */
export function visibleRows<Data>(
  roots: readonly TreeNode<Data>[],
  expanded: ReadonlySet<string>,
): readonly VisibleRow<Data>[] {
  const rows: VisibleRow<Data>[] = [];
  const show = (nodes: readonly TreeNode<Data>[], level: number, parent: number) => {
    nodes.forEach((node, index) => {
      const isExpanded = node.children.length === 0 ? undefined : expanded.has(node.id);
      rows.push({ node, level, position: index + 1, siblings: nodes.length, parent, isExpanded });
      if (isExpanded) show(node.children, level + 1, rows.length - 1);
    });
  };
  show(roots, 1, -1);
  return rows;
}

/** Ids of every node that has children. */
export function expandableIds<Data>(roots: readonly TreeNode<Data>[]): readonly string[] {
  return roots.flatMap((node) => (node.children.length === 0 ? [] : [node.id, ...expandableIds(node.children)]));
}
