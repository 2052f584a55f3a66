import type { Edges } from './adjacency';
import type { IdIndex } from './id-index';
import type { IssueTable } from './issue-table';
import { linkedPairs } from './linked-pairs';
import type { HierarchyLinkType } from './plan';

/**
 * Parent edges and the chosen link types' edges, united, by row. An end that isn't among the issues is absent, and its edge with it.
 */
export function hierarchyEdges(table: IssueTable, index: IdIndex, linkTypes: readonly HierarchyLinkType[]): Edges {
  const parentRows = index.all(table.parents);
  const linked = linkedPairs(table, index, linkTypes);
  const parents = new Int32Array(parentRows.length + linked.from.length);
  const children = new Int32Array(parents.length);
  let count = 0;
  for (let row = 0; row < parentRows.length; row++) {
    const parent = parentRows[row] ?? -1;
    if (parent === -1) continue;
    parents[count] = parent;
    children[count++] = row;
  }
  parents.set(linked.from, count);
  children.set(linked.to, count);
  count += linked.from.length;
  return { parents: parents.subarray(0, count), children: children.subarray(0, count) };
}
