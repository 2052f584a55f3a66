import { asApp, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssuesForApp } from '../usecases/ports';
import { expectSuccess, JiraRefusal, readResponse } from './read-response';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
const BULK_FETCH_ISSUES = 100;

const bulkFetched = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.object({ project: z.object({ id: z.string() }) }) })),
});

const withProperties = z.object({ properties: z.optional(z.record(z.string(), z.unknown())) });

/** Issues in the app's own name, for events and schedules, which have no viewer. */
export const issuesForApp: IssuesForApp = {
  async existing(issueIds) {
    const found: { issueId: string; projectId: string }[] = [];
    for (let start = 0; start < issueIds.length; start += BULK_FETCH_ISSUES) {
      const { issues } = await readResponse(
        asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify({
            issueIdsOrKeys: issueIds.slice(start, start + BULK_FETCH_ISSUES),
            fields: ['project'],
          }),
        }),
        bulkFetched,
        'look for issues',
      );
      found.push(...issues.map(({ id, fields }) => ({ issueId: id, projectId: fields.project.id })));
    }
    return found;
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

/** Jira answers alike for what isn't there and what may not be seen. */
const isHidden = (error: unknown): boolean => error instanceof JiraRefusal && error.status === 404;
