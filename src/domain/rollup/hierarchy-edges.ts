import type { Edges } from './adjacency';
import type { IssueFacts } from './issue-facts';
import type { HierarchyLinkType } from './plan';

/**
 * Parent edges and the chosen link types' edges, united. An end that isn't among the issues is absent, and its edge with it. Link
 * types are known by name, without case; either end's listing of a link is enough.
 */
export function hierarchyEdges(
  issues: readonly IssueFacts[],
  indexOf: (id: string) => number | undefined,
  linkTypes: readonly HierarchyLinkType[],
): Edges {
  const parents: number[] = [];
  const children: number[] = [];
  const join = (parent: number, childIndex: number): void => {
    parents.push(parent);
    children.push(childIndex);
  };
  const downward = new Map<string, Set<string>>();
  for (const { name, direction } of linkTypes) {
    const directions = downward.get(name.toLowerCase()) ?? new Set();
    downward.set(name.toLowerCase(), directions.add(direction));
  }
  for (let index = 0; index < issues.length; index++) {
    const issue = issues[index];
    if (issue === undefined) continue;
    const parent = issue.parentId === null ? undefined : indexOf(issue.parentId);
    if (parent !== undefined) join(parent, index);
    if (downward.size === 0) continue;
    for (const link of issue.links) {
      const directions = downward.get(link.typeName.toLowerCase());
      const other = directions === undefined ? undefined : indexOf(link.otherId);
      if (directions === undefined || other === undefined) continue;
      if (directions.has(link.direction)) join(index, other);
      if (directions.has(link.direction === 'outward' ? 'inward' : 'outward')) join(other, index);
    }
  }
  return { parents, children };
}
