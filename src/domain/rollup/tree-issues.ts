import type { PlanConfig } from './plan';
import { cancelledBy } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import type { RollupIssue } from './plan-rollup';

/** The plan's issues as the tree shows them, by index. */
export function treeIssues(graph: PlanGraph, config: PlanConfig): readonly RollupIssue[] {
  const { childStart, children, parentCount } = graph;
  const cancelled = cancelledBy(config);
  const roots = new Set(graph.roots);
  return graph.issues.map((issue, index) => {
    const below = children.subarray(childStart[index], childStart[index + 1]);
    const places = (parentCount[index] ?? 0) + (roots.has(index) ? 1 : 0);
    return {
      id: issue.id,
      key: issue.key,
      summary: issue.summary,
      projectKey: issue.projectKey,
      typeName: issue.typeName,
      typeIconUrl: issue.typeIconUrl ?? null,
      statusName: issue.statusName,
      statusCategory: issue.statusCategory,
      resolution: issue.resolution,
      priority: issue.priority,
      team: issue.team,
      active: cancelled(issue) === null,
      shared: places > 1,
      cycleCut: graph.cutAt[index] === 1,
      children: below.length === 0 ? null : [...below],
    };
  });
}
