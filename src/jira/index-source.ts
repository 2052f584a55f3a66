import { asApp, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IndexedField } from '../domain/portfolio-index/indexed-field';
import type { IndexSource } from '../usecases/index-upkeep/ports';
import { bulkFetch } from './bulk-fetch';
import { indexChanges } from './index-changes';
import { indexFieldNames, indexIssue, indexedIssueOf } from './index-issue';
import { indexableFields, indexNames } from './index-names';
import { readResponse } from './read-response';

const ISSUES_PER_PAGE = 100;
const IDS_PER_PAGE = 5_000;

const page = z.object({ issues: z.array(indexIssue), nextPageToken: z.optional(z.string()) });
const idPage = z.object({ issues: z.array(z.object({ id: z.string() })), nextPageToken: z.optional(z.string()) });
const counted = z.object({ count: z.int() });

/** Jira as the app, for the index. Ids come from Jira itself or from the index, so nothing typed gets into a query. */
export const indexSource: IndexSource = {
  names: indexNames,
  fields: indexableFields,
  changes: indexChanges,

  async pageOfProject({ projectId, after, fields, having = [] }) {
    const jql = `project = ${projectId}${beyond(after)}${havingAny(having)} ORDER BY key ASC`;
    // A page may be empty and lead to others all the same.
    for (let token: string | null = null, requests = 1; ; requests += 1) {
      const { issues, nextPageToken } = await search(jql, fields, token);
      if (issues.length > 0 || nextPageToken === undefined || nextPageToken === token) {
        const found = issues.map((issue) => indexedIssueOf(issue, fields));
        return { found, points: requests + issues.length, requests };
      }
      token = nextPageToken;
    }
  },

  async updatedInLast({ minutes, fields, token }) {
    // In minutes before Jira's own present: its instants are read in a time zone that the app can't know.
    const jql = `updated >= -${minutes}m ORDER BY updated ASC, key ASC`;
    const { issues, nextPageToken } = await search(jql, fields, token);
    const next = nextPageToken === undefined || nextPageToken === token ? null : nextPageToken;
    const found = { issues: issues.map((issue) => indexedIssueOf(issue, fields)), next };
    return { found, points: 1 + issues.length, requests: 1 };
  },

  async byIds(issueIds, fields) {
    if (issueIds.length === 0) return { found: [], points: 0, requests: 0 };
    const wanted = { issueIdsOrKeys: issueIds, fields: indexFieldNames(fields) };
    const { issues } = await bulkFetch(wanted, page, 'read issues of the portfolio’s index', 'app');
    return { found: issues.map((issue) => indexedIssueOf(issue, fields)), points: 1 + issues.length, requests: 1 };
  },

  async count({ projectId, open, after = '', upTo = '' }) {
    const jql = `project = ${projectId}${open ? ' AND level is EMPTY' : ''}${beyond(after)}${within(upTo)}`;
    const { count } = await readResponse(
      asApp().requestJira(route`/rest/api/3/search/approximate-count`, posted({ jql })),
      counted,
      'count a project’s issues',
    );
    return { found: count, points: 1, requests: 1 };
  },

  async idsBetween({ projectId, after, upTo }) {
    const jql = `project = ${projectId}${beyond(after)}${within(upTo)} ORDER BY key ASC`;
    const found: string[] = [];
    let token: string | undefined;
    for (let requests = 1; ; requests += 1) {
      const { issues, nextPageToken }: z.infer<typeof idPage> = await readResponse(
        asApp().requestJira(
          route`/rest/api/3/search/jql`,
          posted({ jql, fields: ['id'], maxResults: IDS_PER_PAGE, nextPageToken: token }),
        ),
        idPage,
        'compare a project with the portfolio’s index',
      );
      found.push(...issues.map(({ id }) => id));
      if (nextPageToken === undefined || nextPageToken === token)
        return { found, points: requests + found.length, requests };
      token = nextPageToken;
    }
  },
};

function search(jql: string, fields: readonly IndexedField[], token: string | null): Promise<z.infer<typeof page>> {
  const wanted = { jql, fields: indexFieldNames(fields), maxResults: ISSUES_PER_PAGE };
  return readResponse(
    asApp().requestJira(
      route`/rest/api/3/search/jql`,
      posted({ ...wanted, ...(token !== null && { nextPageToken: token }) }),
    ),
    page,
    'read issues for the portfolio’s index',
  );
}

function posted(body: object) {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  };
}

// Jira compares issues by their keys, whether they are named by key or by id; a number as an id is the issue wherever it is now.
const beyond = (issueId: string): string => (issueId === '' ? '' : ` AND id > ${issueId}`);
const within = (issueId: string): string => (issueId === '' ? '' : ` AND id <= ${issueId}`);

/** Only custom fields go by their ids in a query; for others every issue is read. */
function havingAny(fieldIds: readonly string[]): string {
  const ids = fieldIds.map((id) => /^customfield_(\d+)$/.exec(id)?.[1]);
  if (ids.length === 0 || ids.includes(undefined)) return '';
  return ` AND (${ids.map((id) => `cf[${id}] is not EMPTY`).join(' OR ')})`;
}
