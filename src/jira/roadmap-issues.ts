import * as z from 'zod/mini';
import type { Person } from '../contract/person';
import type { RoadmapIssue } from '../domain/roadmap-page/roadmap-row';
import type { RoadmapIssueReading, RoadmapIssueSource } from '../usecases/roadmap-issue-source';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { inParallel } from './in-parallel';
import { JiraRefusal } from './read-response';
import { statusCategoryOf } from './status-category';

/** Requests under way at once: a view must leave room below Jira's burst limit for others on the site. */
const PARALLEL = 6;

const named = z.nullish(z.object({ name: z.string() }));

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.nullish(z.string()),
    project: z.object({ id: z.string(), key: z.string(), name: z.optional(z.string()) }),
    issuetype: named,
    status: z.nullish(z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) })),
    resolution: named,
    priority: named,
    assignee: z.nullish(
      z.object({ accountId: z.string(), displayName: z.optional(z.string()), active: z.optional(z.boolean()) }),
    ),
    duedate: z.nullish(z.string()),
    fixVersions: z.nullish(z.array(z.object({ name: z.string() }))),
  }),
});
type WireIssue = z.infer<typeof issue>;

const FIELDS = 'summary,project,issuetype,status,resolution,priority,assignee,duedate,fixVersions'.split(',');

const page = z.object({ issues: z.array(issue) });
const headPage = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.nullish(z.string()) }) })),
});

/** Issues by id as the person who calls sees them: Jira leaves out what they may not. */
export const roadmapIssues: RoadmapIssueSource = {
  async read({ issueIds, startField, until }) {
    const fields = startField === null ? FIELDS : [...FIELDS, startField];
    const people = new Map<string, Person>();
    const { found, missing } = await readAll(issueIds, until, async (ids) => {
      const { issues } = await bulkFetch({ issueIdsOrKeys: ids, fields }, page, 'read the roadmap’s issues');
      for (const { fields: read } of issues) keepPerson(people, read.assignee);
      return issues.map((one) => roadmapIssueOf(one, startField));
    });
    return { issues: found, people: [...people.values()], missing };
  },

  async names({ issueIds, until }) {
    const { found, missing } = await readAll(issueIds, until, async (ids) => {
      const { issues } = await bulkFetch(
        { issueIdsOrKeys: ids, fields: ['summary'] },
        headPage,
        'read the roadmap’s objectives',
      );
      return issues.map(({ id, key, fields }) => ({ issueId: id, key, summary: fields.summary ?? '' }));
    });
    return { issues: found, missing };
  },
};

/** Reads on until the time or Jira's patience is over; then what was read stands, and what it lacks is said. */
async function readAll<Found>(
  issueIds: readonly string[],
  until: string,
  read: (ids: readonly string[]) => Promise<readonly Found[]>,
): Promise<{ readonly found: readonly Found[]; readonly missing: RoadmapIssueReading['missing'] }> {
  const missing = new Set<string>();
  const deadline = Date.parse(until);
  let isLimited = false;
  const results = await inParallel(
    PARALLEL,
    chunks(issueIds, ISSUES_PER_FETCH).map((ids) => async () => {
      if (isLimited) return [];
      if (Date.now() > deadline) {
        missing.add('Jira took too long to answer, so some items were not read. Try again in a moment.');
        return [];
      }
      try {
        return await read(ids);
      } catch (error) {
        if (!(error instanceof JiraRefusal) || error.code !== 'rate-limited') throw error;
        isLimited = true;
        missing.add('Jira is limiting requests for now, so some items were not read. Try again in a minute.');
        return [];
      }
    }),
  );
  return { found: results.flat(), missing: [...missing] };
}

function keepPerson(people: Map<string, Person>, assignee: WireIssue['fields']['assignee']): void {
  if (!assignee) return;
  const { accountId, displayName, active } = assignee;
  people.set(accountId, { accountId, displayName: displayName ?? 'Former user', active: active ?? true });
}

function roadmapIssueOf({ id, key, fields }: WireIssue, startField: string | null): RoadmapIssue {
  const start = startField === null ? null : fields[startField];
  return {
    issueId: id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    projectKey: fields.project.key,
    projectName: fields.project.name ?? fields.project.key,
    typeName: fields.issuetype?.name ?? 'Unknown type',
    statusName: fields.status?.name ?? 'Unknown status',
    statusCategory: statusCategoryOf(fields.status?.statusCategory.key ?? 'new'),
    resolution: fields.resolution?.name ?? null,
    priority: fields.priority?.name ?? null,
    assigneeId: fields.assignee?.accountId ?? null,
    startOn: typeof start === 'string' ? start.slice(0, 10) : null,
    dueOn: fields.duedate ?? null,
    fixVersions: (fields.fixVersions ?? []).map(({ name }) => name),
  };
}
