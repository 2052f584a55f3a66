import type { Meter, SightPort } from './ports';
import type { Classed, Sight } from './sight';

/** What such a view may ask by id at most, a point each: it gives no totals anyway, and is read again soon. */
const MOST_IDS = 1000;

/**
 * The viewer's sight of a plan while the index may lack changes: a project that counts as many issues as it should may count others by then, so
 * each issue is asked for by its id. Of a larger plan nothing is shown until the index is up to date.
 */
export async function askEachIssue(
  sight: Pick<SightPort, 'visible'>,
  members: readonly Classed[],
  { now, until, meter }: { readonly now: string; readonly until: string; readonly meter: Meter },
): Promise<Sight> {
  const ids = members.map(({ id }) => id);
  const visible = ids.length > MOST_IDS ? null : await sight.visible(ids, until, meter);
  const seen = visible ?? new Set<string>();
  return {
    at: now,
    projects: new Map(members.map(({ projectId }) => [projectId, 'asked'])),
    seen,
    unseen: new Set(ids.filter((id) => !seen.has(id))),
    beyond: [],
    suspects: [],
    missing: visible === null ? [ids.length > MOST_IDS ? tooMany : late] : [],
  };
}

const tooMany = 'Until then Gantry can’t tell which issues of so large a plan you can see, so it shows none of them.';
const late = 'Jira didn’t tell in time which issues you can see. Try again in a moment.';
