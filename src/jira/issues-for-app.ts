import { asApp, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssuesForApp } from '../usecases/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { expectSuccess, JiraRefusal, readResponse } from './read-response';
import { statusCategoryOf } from './status-category';

const bulkFetched = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ project: z.object({ id: z.string() }) }) })),
});

const standings = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        project: z.object({ id: z.string() }),
        status: z.object({ statusCategory: z.object({ key: z.string() }) }),
        assignee: z.nullish(z.object({ accountId: z.string() })),
      }),
    }),
  ),
});

const withProperties = z.object({ properties: z.optional(z.record(z.string(), z.unknown())) });

/** Issues in the app's own name, for events and schedules, which have no viewer. */
export const issuesForApp: IssuesForApp = {
  async existing(issueIdsOrKeys) {
    const pages = await fetchEach(issueIdsOrKeys, ['project'], bulkFetched);
    return pages.flatMap(({ issues }) =>
      issues.map(({ id, fields }) => ({ issueId: id, projectId: fields.project.id })),
    );
  },

  async standings(issueIds) {
    const pages = await fetchEach(issueIds, ['project', 'status', 'assignee'], standings);
    return pages.flatMap(({ issues }) =>
      issues.map(({ id, key, fields }) => ({
        issueId: id,
        key,
        projectId: fields.project.id,
        statusCategory: statusCategoryOf(fields.status.statusCategory.key),
        assigneeId: fields.assignee?.accountId ?? null,
      })),
    );
  },

  async readProperties(issueId, propertyKeys) {
    try {
      const { properties } = await readResponse(
        asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=project&properties=${propertyKeys.join(',')}`, {
          method: 'GET',
          headers: { Accept: 'application/json' },
        }),
        withProperties,
        'read an issue’s properties',
      );
      return properties ?? {};
    } catch (error) {
      if (isHidden(error)) return null;
      throw error;
    }
  },

  async writeProperty(issueId, propertyKey, value) {
    await expectSuccess(
      asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/${propertyKey}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(value),
      }),
      'write an issue’s property',
    );
  },

  async deleteProperty(issueId, propertyKey) {
    try {
      await expectSuccess(
        asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/${propertyKey}`, {
          method: 'DELETE',
          headers: { Accept: 'application/json' },
        }),
        'remove an issue’s property',
      );
    } catch (error) {
      if (!isHidden(error)) throw error;
    }
  },
};

/** Those of the issues that the app can see, as many as fit in an answer at a time, one answer after the other. */
async function fetchEach<Schema extends z.ZodMiniType>(
  issueIds: readonly string[],
  fields: readonly string[],
  schema: Schema,
): Promise<readonly z.infer<Schema>[]> {
  const pages: z.infer<Schema>[] = [];
  for (const ids of chunks(issueIds, ISSUES_PER_FETCH)) {
    pages.push(await bulkFetch({ issueIdsOrKeys: ids, fields }, schema, 'look for issues', 'app'));
  }
  return pages;
}

/** Jira answers alike for what isn't there and what may not be seen. */
const isHidden = (error: unknown): boolean => error instanceof JiraRefusal && error.status === 404;
