import * as z from 'zod/mini';
import type { InsightGrants, LinkedIssue, LinkedIssuePort } from '../usecases/insight-ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { checkPermissions, grantedOn, IDS_PER_CHECK, type Grants } from './check-permissions';
import { chunks } from './chunks';
import { inParallel } from './in-parallel';
import { jiraInstant } from './jira-instant';
import { JiraRefusal } from './read-response';
import { statusCategoryOf } from './status-category';

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.nullish(z.string()),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    resolution: z.nullish(z.object({ name: z.string() })),
    resolutiondate: z.nullish(z.string()),
    statuscategorychangedate: z.nullish(z.string()),
  }),
});
const page = z.object({ issues: z.array(issue) });

const PARALLEL = 4;
/** Looked up one by one, since Jira doesn't tell by which of its keys an issue was found. */
const MOST_FORMER_KEYS = 100;

/** Issues that insights are linked to, and the projects they live in, as the person who calls sees them. */
export const viewerLinkedIssues: LinkedIssuePort = {
  async grants({ projectIds, issueIds, until }) {
    const asked = [
      ...chunks([...new Set(projectIds)], IDS_PER_CHECK).map((projects) => ({
        permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'],
        projects,
        issues: [],
      })),
      ...chunks([...new Set(issueIds)], IDS_PER_CHECK).map((issues) => ({
        permissions: ['BROWSE_PROJECTS'],
        projects: [],
        issues,
      })),
    ];
    const { results, missing } = await inTime(
      until,
      asked.map((one) => () => checkPermissions({ projectPermissions: [one] })),
    );
    const browsableProjects = idsOf(results, 'BROWSE_PROJECTS', 'projects');
    return {
      browsableProjects,
      editableProjects: within(idsOf(results, 'EDIT_ISSUES', 'projects'), browsableProjects),
      browsableIssues: idsOf(results, 'BROWSE_PROJECTS', 'issues'),
      missing,
    } satisfies InsightGrants;
  },

  async editable(issueIds) {
    const found = await inParallel(
      PARALLEL,
      chunks([...new Set(issueIds)], IDS_PER_CHECK).map(
        (issues) => () =>
          checkPermissions({
            projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [], issues }],
          }),
      ),
    );
    return within(idsOf(found, 'EDIT_ISSUES', 'issues'), idsOf(found, 'BROWSE_PROJECTS', 'issues'));
  },

  async heads(issueIds, until) {
    const { results, missing } = await fetchAll(chunks([...new Set(issueIds)], ISSUES_PER_FETCH), until);
    return { found: results.flat(), missing };
  },

  async idsByKey(keys, until) {
    const asked = [...new Set(keys)];
    const { results } = await fetchAll(chunks(asked, ISSUES_PER_FETCH), until);
    const found = results.flat();
    const ids = new Map(found.map(({ key, issueId }) => [key, issueId]));
    const others = asked.filter((key) => !ids.has(key));
    const wanted = new Set(asked);
    if (found.every(({ key }) => wanted.has(key))) return ids;
    const former = await inTime(
      until,
      others.slice(0, MOST_FORMER_KEYS).map((key) => async () => ({ key, found: await fetchIssues([key]) })),
    );
    for (const { key, found: named } of former.results) for (const { issueId } of named) ids.set(key, issueId);
    return ids;
  },
};

const fetchAll = (lists: readonly (readonly string[])[], until: string) =>
  inTime(
    until,
    lists.map((idsOrKeys) => () => fetchIssues(idsOrKeys)),
  );

/** Asks on until the time or Jira's patience is over; what was answered until then, and why it isn't all. */
async function inTime<Result>(
  until: string,
  tasks: readonly (() => Promise<Result>)[],
): Promise<{ readonly results: readonly Result[]; readonly missing: string | null }> {
  const deadline = Date.parse(until);
  let missing: string | null = null;
  const results = await inParallel(
    PARALLEL,
    tasks.map((task) => async (): Promise<readonly Result[]> => {
      if (missing === null && Date.now() > deadline) missing = 'Jira took too long to answer.';
      if (missing !== null) return [];
      try {
        return [await task()];
      } catch (error) {
        if (!(error instanceof JiraRefusal) || error.code !== 'rate-limited') throw error;
        missing = 'Jira is limiting requests for now.';
        return [];
      }
    }),
  );
  return { results: results.flat(), missing };
}

async function fetchIssues(idsOrKeys: readonly string[]): Promise<readonly LinkedIssue[]> {
  const fields = ['summary', 'status', 'resolution', 'resolutiondate', 'statuscategorychangedate'];
  const { issues } = await bulkFetch({ issueIdsOrKeys: idsOrKeys, fields }, page, 'read the linked issues');
  return issues.map(({ id, key, fields }) => {
    const statusCategory = statusCategoryOf(fields.status.statusCategory.key);
    // Team-managed projects often set no resolution: then the day counts on which the status became a done one.
    const doneAt = fields.resolutiondate ?? (statusCategory === 'done' ? fields.statuscategorychangedate : null);
    return {
      issueId: id,
      key,
      summary: fields.summary ?? '',
      statusName: fields.status.name,
      statusCategory,
      resolution: fields.resolution?.name ?? null,
      doneAt: doneAt ? jiraInstant(doneAt) : null,
    };
  });
}

const idsOf = (found: readonly Grants[], permission: string, of: 'projects' | 'issues'): ReadonlySet<string> =>
  new Set(found.flatMap((grants) => grantedOn(grants, permission, of)));

const within = (ids: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...ids].filter((id) => others.has(id)));
