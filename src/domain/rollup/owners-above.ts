import type { PlanGraph } from './plan-graph';

/**
 * Tells whose an issue is: its own roadmap item's decision owner, else that of the nearest issue above it that names one, by the parent
 * with the least id where there are several.
 */
export function ownersAbove({
  size,
  table,
  rows,
  byId,
  childStart,
  children,
}: PlanGraph): (index: number) => string | null {
  const parentOf = new Int32Array(size).fill(-1);
  for (let rank = size - 1; rank >= 0; rank--) {
    const index = byId[rank] ?? 0;
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) parentOf[children[edge] ?? 0] = index;
  }
  const owners = new Array<string | null>(size).fill(null);
  for (let index = size - 1; index >= 0; index--) {
    owners[index] = table.roadmaps.get(rows[index] ?? -1)?.ownerId ?? owners[parentOf[index] ?? -1] ?? null;
  }
  return (index) => owners[index] ?? null;
}
