import type { PlanGraph } from './plan-graph';

/**
 * Tells whose an issue is: its own roadmap item's decision owner, else that of the nearest issue above it that names one, by the parent
 * with the least id where there are several.
 */
export function ownersAbove({ issues, order, childStart, children }: PlanGraph): (index: number) => string | null {
  const parentOf = new Int32Array(issues.length).fill(-1);
  for (let index = issues.length - 1; index >= 0; index--) {
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) parentOf[children[edge] ?? 0] = index;
  }
  const owners = new Array<string | null>(issues.length).fill(null);
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] ?? 0;
    owners[index] = issues[index]?.roadmap?.ownerId ?? owners[parentOf[index] ?? -1] ?? null;
  }
  return (index) => owners[index] ?? null;
}
