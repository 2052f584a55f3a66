import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import { inTime } from '../pacing/in-time';
import type { Gathered, ItemIssue, ItemIssuePort } from '../usecases/governance/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { checkPermissions, grantedOn, IDS_PER_CHECK } from './check-permissions';
import { chunks } from './chunks';
import { JiraRefusal, readResponse } from './read-response';
import { statusCategoryOf } from './status-category';

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.nullish(z.string()),
    project: z.object({ id: z.string() }),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
    assignee: z.nullish(z.object({ accountId: z.string(), displayName: z.optional(z.string()) })),
    duedate: z.nullish(z.string()),
  }),
});

const page = z.object({ issues: z.array(issue) });
const counted = z.object({ count: z.int() });

/** Requests under way at once: a view must leave room below Jira's burst limit for others on the site. */
const PARALLEL = 8;

/** Issues of filled items as the person who calls sees them. */
export const itemIssues: ItemIssuePort = {
  async read(issueIds, until) {
    const fields = ['summary', 'project', 'status', 'assignee', 'duedate'];
    return gather(chunks(issueIds, ISSUES_PER_FETCH), until, 'not all filled items were read', async (ids) => {
      const { issues } = await bulkFetch({ issueIdsOrKeys: ids, fields }, page, 'read the issues of filled items');
      return issues.map(itemIssueOf);
    });
  },

  async visible(issueIds, until) {
    const lacking = 'it isn’t known of all filled items whether you can see them';
    return gather(chunks(issueIds, IDS_PER_CHECK), until, lacking, async (ids) => {
      const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], issues: ids, projects: [] }];
      const found = await checkPermissions({ projectPermissions }, 'learn which filled items you can see');
      return grantedOn(found, 'BROWSE_PROJECTS', 'issues');
    });
  },

  async countEach(queries, until) {
    return inTime(queries, { until, atOnce: PARALLEL }, async (jql) => {
      try {
        const { count } = await readResponse(
          asUser().requestJira(route`/rest/api/3/search/approximate-count`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify({ jql }),
          }),
          counted,
          'count issues',
        );
        return count;
      } catch {
        return null; // one project that can't be counted has no share, the others keep theirs
      }
    });
  },
};

function itemIssueOf({ id, key, fields }: z.infer<typeof issue>): ItemIssue {
  return {
    issueId: id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    statusCategory: statusCategoryOf(fields.status.statusCategory.key),
    assigneeId: fields.assignee?.accountId ?? null,
    assigneeName: fields.assignee?.displayName ?? null,
    dueOn: fields.duedate ?? null,
  };
}

/**
 * Asks on until the time or Jira's patience is over. What was not answered until then counts as not there, so that nothing shows that
 * somebody may not see; `lacking` says what the whole lacks.
 */
async function gather<Item>(
  lists: readonly (readonly string[])[],
  until: string,
  lacking: string,
  ask: (ids: readonly string[]) => Promise<readonly Item[]>,
): Promise<Gathered<Item>> {
  let isLimited = false;
  const parts = await inTime(lists, { until, atOnce: PARALLEL }, async (ids) => {
    if (isLimited) return null;
    try {
      return await ask(ids);
    } catch (error) {
      if (!(error instanceof JiraRefusal) || error.code !== 'rate-limited') throw error;
      isLimited = true;
      return null;
    }
  });
  const why = isLimited ? 'Jira is limiting requests for now' : 'Jira took too long to answer';
  return {
    found: parts.flatMap((part) => part ?? []),
    missing: parts.includes(null) ? [`${why}, so ${lacking}. Read again in a minute.`] : [],
  };
}
