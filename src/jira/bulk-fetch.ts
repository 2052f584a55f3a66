import { asApp, asUser, route } from '@forge/api';
import type * as z from 'zod/mini';
import { readResponse } from './read-response';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
export const ISSUES_PER_FETCH = 100;

interface Wanted {
  /** At most `ISSUES_PER_FETCH`. */
  readonly issueIdsOrKeys: readonly string[];
  readonly fields: readonly string[];
  readonly properties?: readonly string[];
}

/**
 * Issues in one request, as the person who calls sees them, or the app itself: Jira leaves out those that aren't there or are hidden.
 *
 * @throws as `readResponse`
 */
export function bulkFetch<Schema extends z.ZodMiniType>(
  wanted: Wanted,
  schema: Schema,
  purpose: string,
  as: 'viewer' | 'app' = 'viewer',
): Promise<z.infer<Schema>> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(wanted),
  };
  const answer =
    as === 'app'
      ? asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, request)
      : asUser().requestJira(route`/rest/api/3/issue/bulkfetch`, request);
  return readResponse(answer, schema, purpose);
}
