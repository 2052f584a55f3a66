import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { InsightGrants, LinkedIssue, LinkedIssuePort } from '../usecases/insight-ports';
import { chunks } from './chunks';
import { jiraInstant } from './jira-instant';
import { readResponse } from './read-response';
import { statusCategoryOf } from './status-category';

const grants = z.object({
  projectPermissions: z.array(
    z.object({
      permission: z.string(),
      issues: z.optional(z.array(z.number())),
      projects: z.optional(z.array(z.number())),
    }),
  ),
});
type Grants = z.infer<typeof grants>;

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

/** The most that one request takes of each. */
const CHECKED = 1000;
const FETCHED = 100;

const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** Issues that insights are linked to, and the projects they live in, as the person who calls sees them. */
export const viewerLinkedIssues: LinkedIssuePort = {
  async grants({ projectIds, issueIds }) {
    const asked = [
      ...chunks([...new Set(projectIds)], CHECKED).map((projects) => ({
        permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'],
        projects,
        issues: [],
      })),
      ...chunks([...new Set(issueIds)], CHECKED).map((issues) => ({
        permissions: ['BROWSE_PROJECTS'],
        projects: [],
        issues,
      })),
    ];
    const found = (await Promise.all(asked.map(check))).flatMap(({ projectPermissions }) => projectPermissions);
    const browsableProjects = idsOf(found, 'BROWSE_PROJECTS', 'projects');
    return {
      browsableProjects,
      editableProjects: within(idsOf(found, 'EDIT_ISSUES', 'projects'), browsableProjects),
      browsableIssues: idsOf(found, 'BROWSE_PROJECTS', 'issues'),
    } satisfies InsightGrants;
  },

  async editable(issueIds) {
    const found = await Promise.all(
      chunks([...new Set(issueIds)], CHECKED).map((issues) =>
        check({ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [], issues }),
      ),
    );
    const all = found.flatMap(({ projectPermissions }) => projectPermissions);
    return within(idsOf(all, 'EDIT_ISSUES', 'issues'), idsOf(all, 'BROWSE_PROJECTS', 'issues'));
  },

  async heads(idsOrKeys) {
    const pages = await Promise.all(chunks([...new Set(idsOrKeys)], FETCHED).map(fetchIssues));
    return pages.flat();
  },
};

function check(asked: {
  readonly permissions: readonly string[];
  readonly projects: readonly string[];
  readonly issues: readonly string[];
}): Promise<Grants> {
  const body = { ...asked, projects: asked.projects.map(Number), issues: asked.issues.map(Number) };
  return readResponse(
    asUser().requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ projectPermissions: [body] }),
    }),
    grants,
    'check your permissions',
  );
}

async function fetchIssues(idsOrKeys: readonly string[]): Promise<readonly LinkedIssue[]> {
  const { issues } = await readResponse(
    asUser().requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        issueIdsOrKeys: idsOrKeys,
        fields: ['summary', 'status', 'resolution', 'resolutiondate', 'statuscategorychangedate'],
      }),
    }),
    page,
    'read the linked issues',
  );
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

function idsOf(
  found: Grants['projectPermissions'],
  permission: string,
  of: 'projects' | 'issues',
): ReadonlySet<string> {
  return new Set(
    found.filter((grant) => grant.permission === permission).flatMap((grant) => (grant[of] ?? []).map(String)),
  );
}

const within = (ids: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...ids].filter((id) => others.has(id)));
