import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import { inTime } from '../pacing/in-time';
import type { Gathered } from '../usecases/governance/ports';
import type { LaunchIssue, LaunchIssueSource } from '../usecases/launch-page/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { checkPermissions, grantedOn, IDS_PER_CHECK } from './check-permissions';
import { chunks } from './chunks';
import { JiraRefusal, readResponse } from './read-response';
import { statusCategoryOf } from './status-category';
import { textJql } from './text-jql';

const named = z.nullish(z.object({ name: z.string() }));
const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.nullish(z.string()),
    project: z.object({ id: z.string() }),
    issuetype: named,
    status: z.nullish(z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) })),
  }),
});
const bulk = z.object({ issues: z.array(issue) });
const idPage = z.object({ issues: z.array(z.object({ id: z.string() })) });

/** Requests under way at once: a view must leave room below Jira's burst limit for others on the site. */
const PARALLEL = 6;

const PERMISSIONS = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'] as const;
const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** Issues of launches as the person who calls sees them. */
export const launchIssues: LaunchIssueSource = {
  async grants(issueIds, until) {
    const parts = await inTime(chunks(issueIds, IDS_PER_CHECK), { until, atOnce: PARALLEL }, (issues) =>
      checkPermissions(
        { globalPermissions: ['ADMINISTER'], projectPermissions: [{ permissions: PERMISSIONS, issues, projects: [] }] },
        'learn which launches you can see',
      ),
    );
    const read = parts.flatMap((part) => part ?? []);
    const granted = (permission: (typeof PERMISSIONS)[number]) =>
      new Set(read.flatMap((part) => grantedOn(part, permission, 'issues')));
    const canBrowse = granted('BROWSE_PROJECTS');
    return {
      canBrowse,
      canEdit: new Set([...granted('EDIT_ISSUES')].filter((id) => canBrowse.has(id))),
      administers: granted('ADMINISTER_PROJECTS'),
      isJiraAdmin: read.some(({ globalPermissions }) => globalPermissions.includes('ADMINISTER')),
      missing: parts.includes(null)
        ? ['Jira took too long to say which launches you can see, so not all of them were read.']
        : [],
    };
  },

  async names(issueIds, until) {
    const parts = await inTime(chunks(issueIds, ISSUES_PER_FETCH), { until, atOnce: PARALLEL }, async (ids) => {
      const fields = ['summary', 'project', 'issuetype', 'status'];
      const { issues } = await bulkFetch({ issueIdsOrKeys: ids, fields }, bulk, 'read the issues of launches');
      return issues.map(launchIssueOf);
    });
    return gathered(parts, 'Jira took too long to answer, so some launches have no name yet.');
  },

  async matching(issueIds, text, until) {
    const asked = textJql(text);
    if (asked === null) return { found: [], missing: [] };
    const parts = await inTime(chunks(issueIds, IDS_PER_CHECK), { until, atOnce: PARALLEL }, (ids) =>
      idsMatching(`id in (${ids.join(', ')}) AND (${asked})`, ids.length),
    );
    return gathered(parts, 'Jira took too long to search, so not all launches were looked through.');
  },
};

/** Ids alone come up to 5,000 a page: one is enough for a chunk. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
async function idsMatching(jql: string, maxResults: number): Promise<readonly string[]> {
  try {
    const { issues } = await readResponse(
      asUser().requestJira(route`/rest/api/3/search/jql`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ jql, fields: ['id'], maxResults }),
      }),
      idPage,
      'search your launches',
    );
    return issues.map(({ id }) => id);
  } catch (error) {
    // Jira refuses a query that names a key which the person can't see: nothing of theirs matches.
    if (error instanceof JiraRefusal && error.status === 400) return [];
    throw error;
  }
}

function launchIssueOf({ id, key, fields }: z.infer<typeof issue>): LaunchIssue {
  return {
    issueId: id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    typeName: fields.issuetype?.name ?? 'Unknown type',
    statusName: fields.status?.name ?? 'Unknown status',
    statusCategory: statusCategoryOf(fields.status?.statusCategory.key ?? 'new'),
  };
}

function gathered<Item>(parts: readonly (readonly Item[] | null)[], missing: string): Gathered<Item> {
  return { found: parts.flatMap((part) => part ?? []), missing: parts.includes(null) ? [missing] : [] };
}
