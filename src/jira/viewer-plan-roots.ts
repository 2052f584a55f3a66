import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { PlanRootsPort } from '../usecases/plans/ports';
import { JiraRefusal, readResponse } from './read-response';
import { findFilter, findFilters } from './saved-filter';

const page = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      // An issue can be without a summary, and a type that was deleted leaves none.
      fields: z.object({
        summary: z.optional(z.nullable(z.string())),
        issuetype: z.optional(z.nullable(z.object({ name: z.string() }))),
      }),
    }),
  ),
});
const counted = z.object({ count: z.int() });

const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** A plan's roots before it is saved, as the viewer: what Jira has against them is an answer here, not a failure. */
export const viewerPlanRoots: PlanRootsPort = {
  findFilters,
  async first(roots, limit) {
    const none = { roots: [], total: null, filter: null };
    const filter = roots.kind === 'filter' ? await findFilter(roots.filterId) : null;
    if (roots.kind === 'filter' && filter === null) {
      return {
        ...none,
        messages: ['This filter was deleted, or isn’t shared with you. Choose another, or write the JQL here.'],
      };
    }
    const jql = roots.kind === 'jql' ? roots.jql : (filter?.jql ?? '');
    try {
      const [{ issues }, total] = await Promise.all([search(jql, limit), count(jql)]);
      return {
        roots: issues.map(({ id, key, fields }) => ({
          issueId: id,
          key,
          summary: fields.summary ?? '',
          issueType: fields.issuetype?.name ?? '',
        })),
        // The count is about right only: never fewer than what is shown.
        total: total === null ? null : Math.max(total, issues.length),
        filter,
        messages: [],
      };
    } catch (error) {
      if (error instanceof JiraRefusal && error.status === 400) {
        return { ...none, filter, messages: error.jiraMessages.length > 0 ? error.jiraMessages : [error.message] };
      }
      throw error;
    }
  },
};

function search(jql: string, maxResults: number): Promise<z.infer<typeof page>> {
  return readResponse(
    asUser().requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ jql, fields: ['summary', 'issuetype'], maxResults }),
    }),
    page,
    'look for the roots of this plan',
  );
}

/** Null where Jira doesn't say: the roots themselves are what was asked for. */
async function count(jql: string): Promise<number | null> {
  try {
    const answer = await readResponse(
      asUser().requestJira(route`/rest/api/3/search/approximate-count`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ jql }),
      }),
      counted,
      'count the roots of this plan',
    );
    return answer.count;
  } catch {
    return null;
  }
}
