import * as z from 'zod/mini';
import type { MarkPort } from '../lifecycle/ports';
import type { Meter, ProjectAccessPort } from './ports';

const MARK = 'browse-grants';

/**
 * Schemes change rarely, and reading one costs two points a grant. A stale one alone shows nobody anything: the count of what the viewer
 * sees decides beside it, at every view.
 */
const KEPT_FOR_MS = 3_600_000;

const kept = z.object({
  at: z.iso.datetime(),
  /** By project; null where the app may not read the scheme. */
  grants: z.record(z.string(), z.nullable(z.enum(['fixed', 'by-issue']))),
});

/** The projects whose permission scheme lets the same people browse every issue, as far as the app can read the schemes. */
export async function projectsWithFixedGrants(
  { marks, projectAccess }: { readonly marks: MarkPort; readonly projectAccess: ProjectAccessPort },
  projectIds: readonly string[],
  now: string,
  meter: Meter,
): Promise<ReadonlySet<string>> {
  const known = await findKept(marks, now);
  const unknown = projectIds.filter((id) => known.grants[id] === undefined);
  const grants = { ...known.grants };
  if (unknown.length > 0) {
    const schemes = await projectAccess.schemes(unknown, meter);
    const bySchemes = new Map(
      await Promise.all(
        [...new Set(schemes.values())].map(
          async (schemeId) => [schemeId, await projectAccess.browseGrant(schemeId, meter)] as const,
        ),
      ),
    );
    for (const id of unknown) grants[id] = bySchemes.get(schemes.get(id) ?? '') ?? null;
    await marks.save(MARK, JSON.stringify({ at: known.at, grants } satisfies z.infer<typeof kept>));
  }
  return new Set(projectIds.filter((id) => grants[id] === 'fixed'));
}

async function findKept(marks: MarkPort, now: string): Promise<z.infer<typeof kept>> {
  const none = { at: now, grants: {} };
  const content = await marks.find(MARK);
  if (content === null) return none;
  const found = kept.safeParse(JSON.parse(content)).data;
  if (!found) return none;
  const age = Date.parse(now) - Date.parse(found.at);
  return age >= 0 && age <= KEPT_FOR_MS ? found : none;
}
