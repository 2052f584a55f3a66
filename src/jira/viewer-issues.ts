import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssueHead } from '../contract/person';
import type { IssuePort } from '../usecases/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { JiraRefusal, readResponse } from './read-response';
import { statusCategoryOf } from './status-category';
import { textJql } from './text-jql';

const named = z.object({ name: z.string() });

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.nullish(z.string()),
    project: z.object({ id: z.string(), key: z.string() }),
    issuetype: z.object({ id: z.string() }),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    assignee: z.nullish(z.object({ accountId: z.string() })),
    duedate: z.nullish(z.string()),
    fixVersions: z.nullish(
      z.array(
        z.extend(named, { id: z.string(), releaseDate: z.optional(z.string()), released: z.optional(z.boolean()) }),
      ),
    ),
    parent: z.nullish(z.object({ key: z.string() })),
  }),
  properties: z.optional(z.record(z.string(), z.unknown())),
});

/** Issues that the person can't see are left out. */
const bulk = z.object({ issues: z.array(issue) });
const FIELDS = ['summary', 'project', 'issuetype', 'status', 'assignee', 'duedate', 'fixVersions', 'parent'];

const page = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.nullish(z.string()) }) })),
});

/** Issues as the person who calls sees them. */
export const viewerIssues: IssuePort = {
  async find(issueId, propertyKey, namesOf = []) {
    const pages = await Promise.all(
      chunks([...new Set([issueId, ...namesOf])], ISSUES_PER_FETCH).map((ids) =>
        bulkFetch({ issueIdsOrKeys: ids, fields: FIELDS, properties: [propertyKey] }, bulk, 'read this issue'),
      ),
    );
    const issues = pages.flatMap((answer) => answer.issues);
    const found = issues.find(({ id }) => id === issueId);
    if (!found) return null;
    return {
      head: headOf(found),
      property: found.properties?.[propertyKey],
      names: Object.fromEntries(
        issues
          .filter(({ id }) => namesOf.includes(id))
          .map(({ id, key, fields }) => [id, { key, summary: fields.summary ?? '' }]),
      ),
    };
  },

  async search(text) {
    const asked = textJql(text);
    if (asked === null) return [];
    try {
      const found = await readResponse(
        asUser().requestJira(route`/rest/api/3/search/jql`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify({ jql: `${asked} ORDER BY updated DESC`, fields: ['summary'], maxResults: 10 }),
        }),
        page,
        'search for issues',
      );
      return found.issues.map(({ id, key, fields }) => ({ issueId: id, key, summary: fields.summary ?? '' }));
    } catch (error) {
      // Jira refuses a query that names a key which the person can't see; to somebody typing it, there is no such issue.
      if (error instanceof JiraRefusal && error.status === 400) return [];
      throw error;
    }
  },
};

function headOf({ id, key, fields }: z.infer<typeof issue>): IssueHead {
  return {
    issueId: id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    projectKey: fields.project.key,
    issueTypeId: fields.issuetype.id,
    statusName: fields.status.name,
    statusCategory: statusCategoryOf(fields.status.statusCategory.key),
    assigneeId: fields.assignee?.accountId ?? null,
    dueOn: fields.duedate ?? null,
    fixVersions: (fields.fixVersions ?? []).map(({ id: versionId, name, releaseDate, released }) => ({
      versionId,
      name,
      releaseOn: releaseDate ?? null,
      released: released ?? false,
    })),
    parentKey: fields.parent?.key ?? null,
  };
}
