import type { Catalog } from './catalog';
import type { ImportedIssue, Mentioned } from './read-issue';

/** The level of issues that are only known because others name them: nobody holds it. */
export const HIDDEN_LEVEL_ID = '99999';

/** Far from the ids that sites give. */
const FIRST_PROJECT_ID = 9_000_001;

/** Projects of which no issue is in the export. */
export type HiddenProjects = ReadonlySet<string>;

/**
 * Issues that the export names but doesn't hold: they exist, with the key they are named by, and nobody can see them, as it was for
 * whoever made the export. Projects that only they belong to are made up, as hidden as they are.
 */
export function hiddenIssues(
  mentioned: ReadonlyMap<number, Mentioned>,
  isImported: (id: number) => boolean,
  catalog: Catalog,
): { readonly issues: readonly ImportedIssue[]; readonly projects: HiddenProjects } {
  const idsByKey = new Map(catalog.projects.values().map(({ id, key }) => [key.toUpperCase(), id]));
  const projects = new Set<string>();
  const [anyType] = catalog.issueTypes.values();
  const [anyStatus] = catalog.statuses.values();
  const projectIdOf = (key: string): string => {
    const known = idsByKey.get(key);
    if (known !== undefined) return known;
    const id = String(FIRST_PROJECT_ID + projects.size);
    idsByKey.set(key, id);
    projects.add(id);
    catalog.projects.add(id, () => ({ id, key, name: key }));
    return id;
  };
  const issues = [...mentioned.values()].flatMap(({ id, key, summary, typeId, statusId }): readonly ImportedIssue[] => {
    const [, prefix, number] = /^([A-Z][A-Z0-9_]*)-(\d+)$/.exec(key.toUpperCase()) ?? [];
    if (isImported(id) || prefix === undefined) return [];
    return [
      {
        id,
        projectId: projectIdOf(prefix),
        number: Number(number),
        typeId: typeId ?? anyType?.id ?? '',
        statusId: statusId ?? anyStatus?.id ?? '',
        summary,
        createdAt: 0,
        securityLevelId: HIDDEN_LEVEL_ID,
      },
    ];
  });
  return { issues, projects };
}
