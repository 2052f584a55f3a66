import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { JqlPort } from '../usecases/ports';
import { readResponse } from './read-response';

const parsed = z.object({ queries: z.array(z.object({ errors: z.optional(z.array(z.string())) })) });
const page = z.object({ issues: z.array(z.object({ id: z.string() })) });

const named = z.array(z.object({ name: z.string() }));
const issueTypes = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    scope: z.optional(z.object({ project: z.optional(z.object({ id: z.string() })) })),
  }),
);

const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** JQL typed by a person always runs as that person: with more rights it would tell them what they can't see. */
export const viewerJql: JqlPort = {
  async problemsOf(jql) {
    const { queries } = await readResponse(
      asUser().requestJira(route`/rest/api/3/jql/parse?validation=strict`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ queries: [jql] }),
      }),
      parsed,
      'check this JQL',
    );
    return queries.flatMap(({ errors }) => errors ?? []);
  },

  async matchesAny(jql) {
    const { issues } = await readResponse(
      asUser().requestJira(route`/rest/api/3/search/jql`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ jql, fields: ['id'], maxResults: 1 }),
      }),
      page,
      'run this check’s JQL',
    );
    return issues.length > 0;
  },

  async priorityNames() {
    const found = await readResponse(
      asUser().requestJira(route`/rest/api/3/priority`, { method: 'GET', headers: { Accept: 'application/json' } }),
      named,
      'read the site’s priorities',
    );
    return found.map(({ name }) => name);
  },

  // A site has a type of the same name for each team-managed project that uses it.
  async issueTypeNames() {
    return [...new Set((await readIssueTypes()).map(({ name }) => name))];
  },

  async issueTypes() {
    return (await readIssueTypes()).map(({ id, name, scope }) => ({
      issueTypeId: id,
      name,
      projectId: scope?.project?.id ?? null,
    }));
  },
};

function readIssueTypes(): Promise<z.infer<typeof issueTypes>> {
  return readResponse(
    asUser().requestJira(route`/rest/api/3/issuetype`, { method: 'GET', headers: { Accept: 'application/json' } }),
    issueTypes,
    'read the site’s issue types',
  );
}
