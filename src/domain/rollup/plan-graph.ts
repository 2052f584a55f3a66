import { adjacencyOf, type Adjacency } from './adjacency';
import { cutCycles, type Traversal } from './cut-cycles';
import { hierarchyEdges } from './hierarchy-edges';
import { idIndex, type IdIndex } from './id-index';
import type { IssueTable } from './issue-table';
import type { HierarchyLinkType } from './plan';
import type { NamedIssue } from './plan-rollup';

/**
 * A plan's issues and the edges between them, without cycles. Everything is an index, and indices are places in the fold: what lies
 * below an issue has lesser ones. So a fold goes through memory from one end to the other and meets a parent soon after its children.
 */
export interface PlanGraph extends Adjacency {
  readonly size: number;
  readonly table: IssueTable;
  /** Rows of the table by id. */
  readonly ids: IdIndex;
  /** The row in the table; and the index of each row, −1 for one that no root reaches. */
  readonly rows: Int32Array;
  readonly indexOfRow: Int32Array;
  /** Indices in numeric order of ids, and the place of each index in that order. */
  readonly byId: Int32Array;
  readonly rankById: Int32Array;
  /** In numeric order of ids, each once. */
  readonly roots: readonly number[];
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
  table: IssueTable,
  rootIds: readonly string[],
  linkTypes: readonly HierarchyLinkType[],
): PlanGraph {
  const ids = idIndex(table.ids);
  const found = rootIds.map((id) => ids.of(table.numberOf(id))).filter((row) => row !== -1);
  const roots = Int32Array.from(new Set(found)).sort();
  const adjacency = adjacencyOf(table.size, hierarchyEdges(table, ids, linkTypes));
  return inFoldOrder(table, ids, roots, adjacency, cutCycles(table.size, adjacency, roots));
}

/** Leaves out rows that weren't reached and edges that were cut, and numbers what remains anew. */
function inFoldOrder(
  table: IssueTable,
  ids: IdIndex,
  roots: Int32Array,
  { childStart, children }: Adjacency,
  { order: rows, cut, cycles }: Traversal,
): PlanGraph {
  const size = rows.length;
  const indexOf = new Int32Array(table.size).fill(-1);
  for (let index = 0; index < size; index++) indexOf[rows[index] ?? 0] = index;
  const newStart = new Int32Array(size + 1);
  const newChildren = new Int32Array(children.length);
  const parentCount = new Int32Array(size);
  const onlyParent = new Int32Array(size).fill(-1);
  const cutAt = new Uint8Array(size);
  let count = 0;
  for (let index = 0; index < size; index++) {
    const row = rows[index] ?? 0;
    const end = childStart[row + 1] ?? 0;
    for (let edge = childStart[row] ?? 0; edge < end; edge++) {
      if (cut.size > 0 && cut.has(edge)) {
        cutAt[index] = 1;
        continue;
      }
      const child = indexOf[children[edge] ?? 0] ?? 0;
      newChildren[count++] = child;
      const parents = (parentCount[child] ?? 0) + 1;
      parentCount[child] = parents;
      onlyParent[child] = parents === 1 ? index : -1;
    }
    newStart[index + 1] = count;
  }
  const byId = new Int32Array(size);
  const rankById = new Int32Array(size);
  for (let row = 0, rank = 0; row < indexOf.length; row++) {
    const index = indexOf[row] ?? -1;
    if (index === -1) continue;
    byId[rank] = index;
    rankById[index] = rank++;
  }
  const anew = (row: number): number => indexOf[row] ?? 0;
  return {
    size,
    table,
    ids,
    rows,
    indexOfRow: indexOf,
    byId,
    rankById,
    roots: Array.from(roots, anew),
    childStart: newStart,
    children: newChildren.subarray(0, count),
    parentCount,
    onlyParent,
    cutAt,
    cycles: cycles.map((path) => path.map(anew)),
    cutEdges: cut.size,
  };
}

/** As much of an issue as a sentence needs to name it. */
export function nameIn({ table, rows }: PlanGraph, index: number): NamedIssue {
  const row = rows[index] ?? -1;
  return { id: table.idOf(table.ids[row] ?? 0), key: table.keys[row] ?? '', summary: table.summaries[row] ?? '' };
}
