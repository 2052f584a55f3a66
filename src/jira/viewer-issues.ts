import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssueHead } from '../contract/person';
import type { IssuePort } from '../usecases/ports';
import { JiraRefusal, readResponse } from './read-response';
import { statusCategoryOf } from './status-category';

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
    fixVersions: z.nullish(z.array(z.extend(named, { releaseDate: z.optional(z.string()) }))),
    parent: z.nullish(z.object({ key: z.string() })),
  }),
  properties: z.optional(z.record(z.string(), z.unknown())),
});

const page = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.nullish(z.string()) }) })),
});

/** Issues as the person who calls sees them. */
export const viewerIssues: IssuePort = {
  async find(issueId, propertyKey) {
    try {
      const found = await readResponse(
        asUser().requestJira(
          route`/rest/api/3/issue/${issueId}?fields=summary,project,issuetype,status,assignee,duedate,fixVersions,parent&properties=${propertyKey}`,
          { method: 'GET', headers: { Accept: 'application/json' } },
        ),
        issue,
        'read this issue',
      );
      return { head: headOf(found), property: found.properties?.[propertyKey] };
    } catch (error) {
      if (error instanceof JiraRefusal && error.status === 404) return null;
      throw error;
    }
  },

  async search(text) {
    try {
      const found = await readResponse(
        asUser().requestJira(route`/rest/api/3/search/jql`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify({ jql: pickerJql(text), fields: ['summary'], maxResults: 10 }),
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
    fixVersions: (fields.fixVersions ?? []).map(({ name, releaseDate }) => ({ name, releaseOn: releaseDate ?? null })),
    parentKey: fields.parent?.key ?? null,
  };
}

/** A key where one was typed; else words of the summary, the last of them a beginning. Text is quoted, so it can't become JQL. */
function pickerJql(text: string): string {
  const typed = text.trim();
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(typed)) return `key = "${typed}"`;
  const words = typed.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim();
  return words === '' ? 'key is EMPTY' : `summary ~ "${words}*" ORDER BY updated DESC`;
}
