import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { ProjectName, ProjectPort } from '../usecases/ports';
import { JiraRefusal, readResponse } from './read-response';

const project = z.object({ id: z.string(), key: z.string(), name: z.string() });

const page = z.object({
  values: z.array(project),
  isLast: z.optional(z.boolean()),
});

/** The most that `project/search` gives a page. */
const PAGE = 100;

export const viewerProjects: ProjectPort = {
  async all() {
    const found: ProjectName[] = [];
    for (let startAt = 0, isLast = false; !isLast; startAt += PAGE) {
      const { values, isLast: last } = await readResponse(
        asUser().requestJira(route`/rest/api/3/project/search?orderBy=key&startAt=${startAt}&maxResults=${PAGE}`, {
          method: 'GET',
          headers: { Accept: 'application/json' },
        }),
        page,
        'read the projects',
      );
      found.push(...values.map(nameOf));
      isLast = last ?? values.length < PAGE;
    }
    return found;
  },

  async find(projectId) {
    try {
      return nameOf(
        await readResponse(
          asUser().requestJira(route`/rest/api/3/project/${projectId}`, {
            method: 'GET',
            headers: { Accept: 'application/json' },
          }),
          project,
          'read the project',
        ),
      );
    } catch (error) {
      if (error instanceof JiraRefusal && error.status === 404) return null;
      throw error;
    }
  },
};

function nameOf({ id, key, name }: z.infer<typeof project>): ProjectName {
  return { projectId: id, key, name };
}
