import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { PlanRoots } from '../domain/plan/plan-document';
import { unreadableFilter } from '../usecases/refused-roots';
import { JiraRefusal, readResponse } from './read-response';

const filter = z.object({ id: z.string(), name: z.string(), jql: z.string() });
const listed = z.object({ id: z.string(), name: z.string() });
const found = z.object({ values: z.array(listed) });

const get = { method: 'GET', headers: { Accept: 'application/json' } };

/** A page of Jira's list; whoever has more finds theirs among the favourites. */
const MOST_LISTED = 100;

/**
 * What a saved filter asks at present, as the viewer.
 *
 * @throws AppError `invalid-input` where it was deleted or isn't shared with them
 */
export async function savedFilter(filterId: string): Promise<z.infer<typeof filter>> {
  try {
    return await readResponse(
      asUser().requestJira(route`/rest/api/3/filter/${filterId}`, get),
      filter,
      'read the plan’s filter',
    );
  } catch (error) {
    // Jira words a filter that is gone as a request that makes no sense.
    if (error instanceof JiraRefusal && [400, 403, 404].includes(error.status)) throw unreadableFilter(filterId, error);
    throw error;
  }
}

/** Filters that the viewer may use: their favourites, then the others by name. */
export async function savedFilters(): Promise<readonly z.infer<typeof listed>[]> {
  const [favourites, { values }] = await Promise.all([
    readResponse(asUser().requestJira(route`/rest/api/3/filter/favourite`, get), z.array(listed), 'read your filters'),
    readResponse(
      asUser().requestJira(route`/rest/api/3/filter/search?orderBy=name&maxResults=${MOST_LISTED}`, get),
      found,
      'read the site’s filters',
    ),
  ]);
  const all = new Map([...favourites, ...values].map(({ id, name }) => [id, { id, name }]));
  return [...all.values()];
}

/** The query that chooses a plan's roots now, as the viewer. */
export async function rootsJqlOf(roots: PlanRoots): Promise<string> {
  return roots.kind === 'jql' ? roots.jql : (await savedFilter(roots.filterId)).jql;
}
