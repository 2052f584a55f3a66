import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import { inTime } from '../pacing/in-time';
import type { Gathered, ItemIssue, ItemIssuePort } from '../usecases/governance/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { checkPermissions, grantedOn, IDS_PER_CHECK } from './check-permissions';
import { chunks } from './chunks';
import { readResponse } from './read-response';
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
    const pages = await inTime(chunks(issueIds, ISSUES_PER_FETCH), { until, atOnce: PARALLEL }, async (ids) => {
      const wanted = { issueIdsOrKeys: ids, fields: ['summary', 'project', 'status', 'assignee', 'duedate'] };
      const { issues } = await bulkFetch(wanted, page, 'read the issues of filled items');
      return issues.map(itemIssueOf);
    });
    return gathered(pages, 'Jira took too long to answer, so not all filled items were read. Read again in a minute.');
  },

  async visible(issueIds, until) {
    const parts = await inTime(chunks(issueIds, IDS_PER_CHECK), { until, atOnce: PARALLEL }, async (ids) => {
      const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], issues: ids, projects: [] }];
      const found = await checkPermissions({ projectPermissions }, 'learn which filled items you can see');
      return grantedOn(found, 'BROWSE_PROJECTS', 'issues');
    });
    return gathered(parts, 'Jira took too long to say which items you can see, so not all of them were read.');
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

function gathered<Item>(parts: readonly (readonly Item[] | null)[], missing: string): Gathered<Item> {
  return { found: parts.flatMap((part) => part ?? []), missing: parts.includes(null) ? [missing] : [] };
}
