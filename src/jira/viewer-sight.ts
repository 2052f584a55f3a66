import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import { inTime } from '../pacing/in-time';
import type { SightPort } from '../usecases/portfolio/ports';
import { refusedRoots } from '../usecases/refused-roots';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { JiraRefusal, readResponse } from './read-response';
import { rootsJqlOf } from './saved-filter';

const ids = z.object({ issues: z.array(z.object({ id: z.string() })), nextPageToken: z.optional(z.string()) });
const counted = z.object({ count: z.int() });
const projects = z.object({ values: z.array(z.object({ id: z.string() })), isLast: z.optional(z.boolean()) });

const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** Jira gives at most this many issues a page where nothing but their ids is asked for. */
const IDS_PER_PAGE = 5000;
const PROJECTS_PER_PAGE = 100;

/** Requests under way at once: a view must leave room below Jira's burst limit for others on the site. */
const PARALLEL = 8;

/** What the person who calls may see, by Jira's own answers. Charges: one a request, one for each issue or project in its answer. */
export const viewerSight: SightPort = {
  async roots(roots, limits, meter) {
    if (roots.kind === 'filter') meter.add(1);
    const jql = await rootsJqlOf(roots);
    try {
      return await viewerSight.find(jql, limits, meter);
    } catch (error) {
      if (error instanceof JiraRefusal && error.status === 400) throw refusedRoots(error.jiraMessages, error);
      throw error;
    }
  },

  async find(jql, { until, most }, meter) {
    const found = new Set<string>();
    const tokens = new Set<string>();
    let nextPageToken: string | undefined;
    do {
      if (Date.now() > Date.parse(until)) return { ids: [...found], isComplete: false };
      const page: z.infer<typeof ids> = await readResponse(
        asUser().requestJira(route`/rest/api/3/search/jql`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify({
            jql,
            fields: ['id'],
            // One more than there may be, which tells that there are more.
            maxResults: Math.min(IDS_PER_PAGE, most + 1 - found.size),
            nextPageToken,
          }),
        }),
        ids,
        'learn which issues you can see',
      );
      meter.add(1 + page.issues.length);
      for (const { id } of page.issues) found.add(id);
      nextPageToken = page.nextPageToken;
      const isRepeated = nextPageToken !== undefined && tokens.has(nextPageToken);
      if (isRepeated || found.size > most) return { ids: [...found].slice(0, most), isComplete: false };
      if (nextPageToken !== undefined) tokens.add(nextPageToken);
    } while (nextPageToken !== undefined);
    return { ids: [...found], isComplete: true };
  },

  async countEach(queries, until, meter) {
    return inTime(queries, { until, atOnce: PARALLEL }, async (jql) => {
      meter.add(1);
      try {
        const { count } = await readResponse(
          asUser().requestJira(route`/rest/api/3/search/approximate-count`, {
            method: 'POST',
            headers: json,
            body: JSON.stringify({ jql }),
          }),
          counted,
          'count the issues that you can see',
        );
        return count;
      } catch (error) {
        if (error instanceof JiraRefusal && error.status === 400) return 'refused' as const;
        throw error;
      }
    });
  },

  async projects(until, meter) {
    const found = new Set<string>();
    for (let startAt = 0, isLast = false; !isLast; startAt += PROJECTS_PER_PAGE) {
      if (Date.now() > Date.parse(until)) return null;
      const page = await readResponse(
        asUser().requestJira(
          route`/rest/api/3/project/search?action=browse&orderBy=key&startAt=${startAt}&maxResults=${PROJECTS_PER_PAGE}`,
          { method: 'GET', headers: { Accept: 'application/json' } },
        ),
        projects,
        'learn which projects you can see',
      );
      meter.add(1 + page.values.length);
      for (const { id } of page.values) found.add(id);
      isLast = page.isLast ?? page.values.length < PROJECTS_PER_PAGE;
    }
    return found;
  },

  async visible(issueIds, until, meter) {
    const answers = await inTime(chunks(issueIds, ISSUES_PER_FETCH), { until, atOnce: PARALLEL }, async (some) => {
      const { issues } = await bulkFetch(
        { issueIdsOrKeys: some, fields: ['id'] },
        ids,
        'learn which issues you can see',
      );
      meter.add(1 + issues.length);
      return issues;
    });
    if (answers.includes(null)) return null;
    return new Set(answers.flatMap((issues) => issues ?? []).map(({ id }) => id));
  },
};
