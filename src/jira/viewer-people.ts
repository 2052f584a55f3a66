import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { Person } from '../contract/person';
import type { PeoplePort } from '../usecases/ports';
import { chunks } from './chunks';
import { JiraRefusal, readResponse } from './read-response';
import { viewerJql } from './viewer-jql';

const user = z.object({
  accountId: z.string(),
  accountType: z.optional(z.string()),
  displayName: z.optional(z.string()),
  active: z.optional(z.boolean()),
});

const myself = z.object({
  groups: z.object({ items: z.array(z.object({ groupId: z.nullish(z.string()) })) }),
});

const users = z.array(user);
const userPage = z.object({ values: users });
const groups = z.object({ groups: z.array(z.object({ groupId: z.string(), name: z.string() })) });

const accept = { Accept: 'application/json' };

/** `user/bulk` takes at most this many ids a request. */
const IDS_PER_REQUEST = 100;

export const viewerPeople: PeoplePort = {
  async groupIds() {
    const me = await readResponse(
      asUser().requestJira(route`/rest/api/3/myself?expand=groups`, { method: 'GET', headers: accept }),
      myself,
      'read your groups',
    );
    return me.groups.items.flatMap(({ groupId }) => groupId ?? []);
  },

  async rolesHeld(projectId, asked) {
    const held = await Promise.all(asked.map(({ name }) => holdsRole(projectId, name)));
    return asked.filter((_, index) => held[index]).map(({ roleId }) => roleId);
  },

  async byIds(accountIds) {
    const pages = await Promise.all(
      chunks([...new Set(accountIds)], IDS_PER_REQUEST).map((ids) => {
        const query = new URLSearchParams([
          ['maxResults', '200'],
          ...ids.map((id): [string, string] => ['accountId', id]),
        ]);
        return readResponse(
          asUser().requestJira(route`/rest/api/3/user/bulk?${query}`, { method: 'GET', headers: accept }),
          userPage,
          'read people’s names',
        );
      }),
    );
    return pages.flatMap(({ values }) => values.map(personOf));
  },

  async search(text) {
    const found = await readResponse(
      asUser().requestJira(route`/rest/api/3/user/search?query=${text}&maxResults=10`, {
        method: 'GET',
        headers: accept,
      }),
      users,
      'search for people',
    );
    return found.filter(({ accountType }) => accountType === undefined || accountType === 'atlassian').map(personOf);
  },

  async searchGroups(text) {
    const found = await readResponse(
      asUser().requestJira(route`/rest/api/3/groups/picker?query=${text}&maxResults=20`, {
        method: 'GET',
        headers: accept,
      }),
      groups,
      'search for groups',
    );
    return found.groups.map(({ groupId, name }) => ({ groupId, name }));
  },
};

/**
 * Jira lists a project's roles to its administrators only; of their own roles anybody may ask in JQL, by name. A role that is gone is
 * held by nobody. https://support.atlassian.com/jira-software-cloud/docs/jql-functions/#projectsWhereUserHasRole--
 */
async function holdsRole(projectId: string, roleName: string): Promise<boolean> {
  const name = roleName.replace(/["\\]/g, '\\$&');
  try {
    return await viewerJql.matchesAny(`project = ${projectId} AND project in projectsWhereUserHasRole("${name}")`);
  } catch (error) {
    if (error instanceof JiraRefusal && error.status === 400) return false;
    throw error;
  }
}

function personOf({ accountId, displayName, active }: z.infer<typeof user>): Person {
  return { accountId, displayName: displayName ?? 'Former user', active: active ?? true };
}
