import { asApp, route } from '@forge/api';
import * as z from 'zod/mini';
import type { ProjectAccessPort } from '../usecases/portfolio/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { inParallel } from './in-parallel';
import { JiraRefusal, readResponse } from './read-response';

const projects = z.object({ values: z.array(z.object({ id: z.string() })) });
const ids = z.object({ issues: z.array(z.object({ id: z.string() })) });
const counted = z.object({ count: z.int() });
const scheme = z.object({ id: z.union([z.number(), z.string()]) });
const grants = z.object({
  permissions: z.array(z.object({ permission: z.string(), holder: z.object({ type: z.string() }) })),
});

const get = { method: 'GET', headers: { Accept: 'application/json' } };

/** As many ids as `project/search` takes. */
const IDS_PER_SEARCH = 50;

const PARALLEL = 8;

/** Holders who are the same whatever the issue. The others, and those that Jira may yet come to have, are each issue's own. */
const FIXED_HOLDERS = ['anyone', 'applicationRole', 'group', 'projectLead', 'projectRole', 'user'];

/** What the app itself may learn of projects; nothing that it finds is shown to anybody. */
export const projectAccess: ProjectAccessPort = {
  async browsable(projectIds, meter) {
    const answers = await inParallel(
      PARALLEL,
      chunks(projectIds, IDS_PER_SEARCH).map((some) => async () => {
        const named = new URLSearchParams(some.map((id): [string, string] => ['id', id]));
        const { values } = await readResponse(
          asApp().requestJira(
            route`/rest/api/3/project/search?action=browse&maxResults=${IDS_PER_SEARCH}&${named}`,
            get,
          ),
          projects,
          'learn which projects Gantry itself can see',
        );
        meter.add(1 + values.length);
        return values;
      }),
    );
    return new Set(answers.flat().map(({ id }) => id));
  },

  async visible(issueIds, meter) {
    const answers = await inParallel(
      PARALLEL,
      chunks(issueIds, ISSUES_PER_FETCH).map((some) => async () => {
        const purpose = 'learn which issues Gantry itself can see';
        const { issues } = await bulkFetch({ issueIdsOrKeys: some, fields: ['id'] }, ids, purpose, 'app');
        meter.add(1 + issues.length);
        return issues;
      }),
    );
    return new Set(answers.flat().map(({ id }) => id));
  },

  async counts(projectIds, meter) {
    const answers = await inParallel(
      PARALLEL,
      projectIds.map((projectId) => async (): Promise<readonly [string, number]> => {
        meter.add(1);
        const { count } = await readResponse(
          asApp().requestJira(route`/rest/api/3/search/approximate-count`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify({ jql: `project = ${projectId}` }),
          }),
          counted,
          'count the issues that Gantry itself can see',
        );
        return [projectId, count];
      }),
    );
    return new Map(answers);
  },

  async schemes(projectIds, meter) {
    const answers = await inParallel(
      PARALLEL,
      projectIds.map((projectId) => async (): Promise<readonly (readonly [string, string])[]> => {
        meter.add(1);
        const found = await unlessHidden(
          readResponse(
            asApp().requestJira(route`/rest/api/3/project/${projectId}/permissionscheme`, get),
            scheme,
            'learn who may browse a project',
          ),
        );
        return found === null ? [] : [[projectId, String(found.id)]];
      }),
    );
    return new Map(answers.flat());
  },

  async browseGrant(schemeId, meter) {
    const found = await unlessHidden(
      readResponse(
        asApp().requestJira(route`/rest/api/3/permissionscheme/${schemeId}?expand=permissions`, get),
        grants,
        'learn who may browse a project',
      ),
    );
    // Two for each permission object.
    meter.add(1 + 2 * (found?.permissions.length ?? 0));
    if (found === null) return null;
    const holders = found.permissions.filter(({ permission }) => permission === 'BROWSE_PROJECTS');
    return holders.every(({ holder }) => FIXED_HOLDERS.includes(holder.type)) ? 'fixed' : 'by-issue';
  },
};

/** Null where the app may not read what was asked for. */
async function unlessHidden<Found>(answer: Promise<Found>): Promise<Found | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof JiraRefusal && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}
