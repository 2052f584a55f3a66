import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { ProjectPort } from '../usecases/ports';
import { readResponse } from './read-response';

const page = z.object({
  values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
  isLast: z.optional(z.boolean()),
});

/** The most that `project/search` gives a page. */
const PAGE = 100;

export const viewerProjects: ProjectPort = {
  async all() {
    const found: { projectId: string; key: string; name: string }[] = [];
    for (let startAt = 0, isLast = false; !isLast; startAt += PAGE) {
      const { values, isLast: last } = await readResponse(
        asUser().requestJira(route`/rest/api/3/project/search?orderBy=key&startAt=${startAt}&maxResults=${PAGE}`, {
          method: 'GET',
          headers: { Accept: 'application/json' },
        }),
        page,
        'read the projects',
      );
      found.push(...values.map(({ id, key, name }) => ({ projectId: id, key, name })));
      isLast = last ?? values.length < PAGE;
    }
    return found;
  },
};
