import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { JiraVersion } from '../domain/launch-versions/jira-version';
import { inTime } from '../pacing/in-time';
import type { OpenIssue, VersionedIssue, VersionPort } from '../usecases/launch-versions/ports';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { JiraRefusal, readResponse } from './read-response';

const version = z.object({
  id: z.string(),
  projectId: z.number(),
  name: z.string(),
  archived: z.optional(z.boolean()),
  released: z.optional(z.boolean()),
  startDate: z.optional(z.string()),
  releaseDate: z.optional(z.string()),
});

const page = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        summary: z.nullish(z.string()),
        project: z.object({ id: z.string() }),
        fixVersions: z.nullish(z.array(z.object({ id: z.string() }))),
      }),
    }),
  ),
});

const foundIssues = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        summary: z.nullish(z.string()),
        issuetype: z.object({ name: z.string(), hierarchyLevel: z.optional(z.number()) }),
      }),
    }),
  ),
});

/** What a version is launched from is an epic or above: more than its first fifty open issues is a release train, and its page finds them. */
const ISSUES_OF_VERSION = 50;

const PARALLEL = 4;
const accept = { Accept: 'application/json' };

/** Versions as the person who calls sees them. */
export const viewerVersions: VersionPort = {
  async ofProject(projectId) {
    const found = await orNull(
      readResponse(
        asUser().requestJira(route`/rest/api/3/project/${projectId}/versions`, { method: 'GET', headers: accept }),
        z.array(version),
        'read the versions of this project',
      ),
    );
    return found === null ? null : found.map(versionOf);
  },

  async byIds(versionIds, until) {
    const found = await inTime(versionIds, { until, atOnce: PARALLEL }, async (versionId) => {
      const one = await orNull(
        readResponse(
          asUser().requestJira(route`/rest/api/3/version/${versionId}`, { method: 'GET', headers: accept }),
          version,
          'read a version',
        ),
      );
      return one === null ? [] : [versionOf(one)];
    });
    const missing = found.includes(null) ? ['Jira took too long to answer, so not all versions were read.'] : [];
    return { found: found.flatMap((one) => one ?? []), missing };
  },

  async ofIssues(issueIds, until) {
    const pages = await inTime(chunks(issueIds, ISSUES_PER_FETCH), { until, atOnce: PARALLEL }, async (ids) => {
      const fields = ['summary', 'project', 'fixVersions'];
      const { issues } = await bulkFetch({ issueIdsOrKeys: ids, fields }, page, 'read the issues of launches');
      return issues.map(issueOf);
    });
    const missing = pages.includes(null) ? ['Jira took too long to answer, so not all launches were read.'] : [];
    return { found: pages.flatMap((one) => one ?? []), missing };
  },

  async openIssuesOf(versionId) {
    try {
      const { issues } = await readResponse(
        asUser().requestJira(route`/rest/api/3/search/jql`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify({
            // An id is digits, by the contract: nothing typed gets into the query.
            jql: `fixVersion = ${versionId} AND statusCategory != Done ORDER BY created ASC`,
            fields: ['summary', 'issuetype'],
            maxResults: ISSUES_OF_VERSION,
          }),
        }),
        foundIssues,
        'read the issues of this version',
      );
      return issues.map(openIssueOf);
    } catch (error) {
      // Jira refuses a query that names a version which the person can't see: to them it has no issues.
      if (error instanceof JiraRefusal && error.status === 400) return [];
      throw error;
    }
  },
};

/** Jira answers 404 for what isn't there and for what is hidden alike. */
async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof JiraRefusal && error.status === 404) return null;
    throw error;
  }
}

function versionOf({ id, projectId, name, ...found }: z.infer<typeof version>): JiraVersion {
  return {
    versionId: id,
    projectId: String(projectId),
    name,
    startOn: found.startDate ?? null,
    releaseOn: found.releaseDate ?? null,
    released: found.released ?? false,
    archived: found.archived ?? false,
  };
}

function issueOf({ id, key, fields }: z.infer<typeof page>['issues'][number]): VersionedIssue {
  return {
    issueId: id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    fixVersionIds: (fields.fixVersions ?? []).map((one) => one.id),
  };
}

function openIssueOf({ id, key, fields }: z.infer<typeof foundIssues>['issues'][number]): OpenIssue {
  const { name, hierarchyLevel = 0 } = fields.issuetype;
  return { issueId: id, key, summary: fields.summary ?? '', typeName: name, level: hierarchyLevel };
}
