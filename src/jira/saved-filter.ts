import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { PlanRoots } from '../domain/plan/plan-document';
import { unreadableFilter } from '../usecases/refused-roots';
import { JiraRefusal, readResponse } from './read-response';

const filter = z.object({ name: z.string(), jql: z._default(z.string(), '') });
const listed = z.object({ id: z.string(), name: z.string() });
const found = z.object({ values: z.array(listed) });

const get = { method: 'GET', headers: { Accept: 'application/json' } };

/** As many as a list under a field can show; more letters find the others. */
const MOST_FOUND = 50;

/** A filter as it is now, as the viewer; null where it was deleted or isn't shared with them. */
export async function findFilter(filterId: string): Promise<z.infer<typeof filter> | null> {
  try {
    return await readResponse(
      asUser().requestJira(route`/rest/api/3/filter/${filterId}`, get),
      filter,
      'read the plan’s filter',
    );
  } catch (error) {
    // Jira words a filter that is gone as a request that makes no sense.
    if (error instanceof JiraRefusal && [400, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

/** Filters that the viewer may use with a text in their name: their favourites, then the others by name. */
export async function findFilters(text: string): Promise<readonly z.infer<typeof listed>[]> {
  const search = route`/rest/api/3/filter/search?orderBy=name&maxResults=${MOST_FOUND}&isSubstringMatch=true&filterName=${text}`;
  const [favourites, { values }] = await Promise.all([
    readResponse(asUser().requestJira(route`/rest/api/3/filter/favourite`, get), z.array(listed), 'read your filters'),
    readResponse(asUser().requestJira(search, get), found, 'find the site’s filters'),
  ]);
  const wanted = text.toLowerCase();
  const mine = favourites.filter(({ name }) => name.toLowerCase().includes(wanted));
  const all = new Map([...mine, ...values].map(({ id, name }) => [id, { id, name }]));
  return [...all.values()].slice(0, MOST_FOUND);
}

/**
 * The query that chooses a plan's roots now, as the viewer.
 *
 * @throws AppError `invalid-input` for a filter that was deleted or isn't shared with them
 */
export async function rootsJqlOf(roots: PlanRoots): Promise<string> {
  if (roots.kind === 'jql') return roots.jql;
  const found = await findFilter(roots.filterId);
  if (found === null) throw unreadableFilter(roots.filterId);
  return found.jql;
}
