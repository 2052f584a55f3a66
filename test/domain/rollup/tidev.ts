import type { IssueFacts, StatusCategory } from '../../../src/domain/rollup/issue-facts';

/** As much of an exported issue as a count of it reads, in Jira Cloud's wire format. */
export interface ExportedIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string | null;
    readonly issuetype: { readonly name: string };
    readonly project: { readonly id: string; readonly key: string };
    readonly status: { readonly name: string; readonly statusCategory: { readonly key: StatusCategory } };
    readonly resolution: { readonly name: string } | null;
    readonly resolutiondate: string | null;
    readonly updated: string;
    readonly duedate: string | null;
    readonly parent?: { readonly id: string };
    readonly issuelinks: readonly {
      readonly type: { readonly name: string };
      readonly inwardIssue?: { readonly id: string };
      readonly outwardIssue?: { readonly id: string };
    }[];
  };
}

export function asFacts({ id, key, fields }: ExportedIssue): IssueFacts {
  return {
    id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    projectKey: fields.project.key,
    typeName: fields.issuetype.name,
    statusName: fields.status.name,
    statusCategory: fields.status.statusCategory.key,
    resolution: fields.resolution?.name ?? null,
    resolvedAt: fields.resolutiondate,
    startOn: null,
    dueOn: fields.duedate,
    points: null,
    originalEstimateSeconds: null,
    priority: null,
    updatedAt: fields.updated,
    parentId: fields.parent?.id ?? null,
    links: fields.issuelinks.flatMap(({ type, inwardIssue, outwardIssue }) => [
      ...(inwardIssue ? [{ typeName: type.name, direction: 'inward' as const, otherId: inwardIssue.id }] : []),
      ...(outwardIssue ? [{ typeName: type.name, direction: 'outward' as const, otherId: outwardIssue.id }] : []),
    ]),
    team: null,
  };
}

/** Counts leaves below every root by walking the export itself: sets of ids, one walk for each root, and nothing of the fold. */
export function countByHand(
  issues: readonly ExportedIssue[],
  rootIds: readonly string[],
  linkTypes: readonly string[],
  cancelled: ReadonlySet<string>,
) {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const children = new Map(issues.map(({ id }) => [id, new Set<string>()]));
  for (const { id, fields } of issues) {
    if (fields.parent) children.get(fields.parent.id)?.add(id);
    for (const { type, inwardIssue, outwardIssue } of fields.issuelinks) {
      if (!linkTypes.includes(type.name)) continue;
      if (outwardIssue && byId.has(outwardIssue.id)) children.get(id)?.add(outwardIssue.id);
      if (inwardIssue) children.get(inwardIssue.id)?.add(id);
    }
  }
  const roots = [...rootIds].sort((one, other) => Number(one) - Number(other));
  cutByHand(roots, children);
  const reach = (from: string, found = new Set<string>()): ReadonlySet<string> => {
    if (!found.has(from)) {
      found.add(from);
      for (const child of children.get(from) ?? []) reach(child, found);
    }
    return found;
  };
  const isActive = (id: string): boolean => !cancelled.has(byId.get(id)?.fields.resolution?.name ?? '');
  const isDone = (id: string): boolean => byId.get(id)?.fields.status.statusCategory.key === 'done';
  const isLeaf = (id: string): boolean =>
    isActive(id) && [...reach(id)].every((other) => other === id || !isActive(other));
  const counted = (ids: Iterable<string>) => {
    const all = [...ids];
    const leaves = all.filter(isLeaf);
    return { issues: all.length, done: leaves.filter(isDone).length, total: leaves.length };
  };
  const below = roots.map((id) => reach(id));
  const times = new Map<string, number>();
  for (const id of below.flatMap((ids) => [...ids])) times.set(id, (times.get(id) ?? 0) + 1);
  const unique = counted(times.keys());
  const byRoot = below.map(counted);
  const sumOfRoots = byRoot.reduce((sum, { total }) => sum + total, 0);
  const several = [...times].flatMap(([id, count]) => (count > 1 ? [id] : []));
  return {
    totals: {
      ...unique,
      sumOfRoots,
      unique: unique.total,
      shared: counted(several).total,
      repeats: sumOfRoots - unique.total,
    },
    roots: Object.fromEntries(roots.map((id, at) => [byId.get(id)?.key, byRoot[at]])),
  };
}

/** Takes out what leads back to an issue on the path to it, depth-first, in numeric order of ids. */
function cutByHand(roots: readonly string[], children: ReadonlyMap<string, Set<string>>): void {
  const finished = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (finished.has(id)) return;
    for (const child of [...(children.get(id) ?? [])].sort((one, other) => Number(one) - Number(other))) {
      if (child === id || path.includes(child)) children.get(id)?.delete(child);
      else visit(child, [...path, id]);
    }
    finished.add(id);
  };
  for (const root of roots) visit(root, []);
}
