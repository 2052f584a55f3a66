import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import type { HierarchyLinkType } from '../../../src/domain/rollup/plan';

export interface PlainHierarchy {
  readonly reached: readonly IssueFacts[];
  readonly roots: readonly IssueFacts[];
  readonly childrenOf: (issue: IssueFacts) => readonly IssueFacts[];
  readonly parentsOf: (issue: IssueFacts) => readonly IssueFacts[];
  /** Everything below an issue, each once, in numeric order. */
  readonly below: (issue: IssueFacts) => readonly IssueFacts[];
  readonly cycles: readonly (readonly IssueFacts[])[];
}

/** The hierarchy as the rules tell it, recursively and with sets. */
export function hierarchyByRules(
  issues: readonly IssueFacts[],
  rootIds: readonly string[],
  linkTypes: readonly HierarchyLinkType[],
): PlainHierarchy {
  const sorted = (some: Iterable<IssueFacts>): IssueFacts[] =>
    [...some].sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  const isAbove = (parent: IssueFacts, child: IssueFacts): boolean =>
    child.parentId === parent.id ||
    linkTypes.some(({ name, direction }) => {
      const [here, there] =
        direction === 'outward' ? (['outward', 'inward'] as const) : (['inward', 'outward'] as const);
      return (
        parent.links.some((link) => link.typeName === name && link.direction === here && link.otherId === child.id) ||
        child.links.some((link) => link.typeName === name && link.direction === there && link.otherId === parent.id)
      );
    });
  const children = new Map(
    issues.map((parent) => [parent, new Set(sorted(issues.filter((child) => isAbove(parent, child))))]),
  );
  const roots = sorted(issues.filter(({ id }) => rootIds.includes(id)));
  const cycles: (readonly IssueFacts[])[] = [];
  const finished = new Set<IssueFacts>();
  const visit = (issue: IssueFacts, above: readonly IssueFacts[]): void => {
    if (finished.has(issue)) return;
    const path = [...above, issue];
    for (const child of [...(children.get(issue) ?? [])]) {
      if (path.includes(child)) {
        cycles.push([...path.slice(path.indexOf(child)), child]);
        children.get(issue)?.delete(child);
      } else visit(child, path);
    }
    finished.add(issue);
  };
  for (const root of roots) visit(root, []);

  const reached = sorted(finished);
  const childrenOf = (issue: IssueFacts): readonly IssueFacts[] => [...(children.get(issue) ?? [])];
  const known = new Map<IssueFacts, readonly IssueFacts[]>();
  const below = (issue: IssueFacts): readonly IssueFacts[] => {
    const found = known.get(issue) ?? sorted(new Set(childrenOf(issue).flatMap((child) => [child, ...below(child)])));
    known.set(issue, found);
    return found;
  };
  const parentsOf = (issue: IssueFacts): readonly IssueFacts[] =>
    reached.filter((other) => childrenOf(other).includes(issue));
  return { reached, roots, childrenOf, parentsOf, below, cycles };
}
