import { asApp, asUser, route } from '@forge/api';
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

const projectsFound = z.object({
  issues: z.array(z.object({ fields: z.object({ project: z.object({ id: z.string() }) }) })),
});

/** Addresses of a project's roles by their names; each ends with the role's id. */
const roleAddresses = z.record(z.string(), z.string());

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
    if (asked.length === 0) return [];
    const names = await currentRoleNames(projectId);
    const held = await Promise.all(
      asked.map(({ roleId, name }) => {
        const current = names === null ? name : names.get(roleId);
        return current !== undefined && holdsRole(projectId, current);
      }),
    );
    return asked.filter((_, index) => held[index]).map(({ roleId }) => roleId);
  },

  async rolesHeldAnywhere(asked) {
    const held = await Promise.all(
      asked.map(async ({ roleId, name }) => {
        const projectId = await projectWhereHeld(name);
        if (projectId === null) return [];
        const names = await currentRoleNames(projectId);
        return names === null || names.get(roleId) === name ? [roleId] : [];
      }),
    );
    return held.flat();
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
 * What the project's roles are called now, by id: JQL takes names only, and one that was kept may have been changed since, or given
 * to another role. Null where the app may not ask, as administrators can decide: then the kept names have to do.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles/#api-rest-api-3-project-projectidorkey-role-get
 */
async function currentRoleNames(projectId: string): Promise<ReadonlyMap<string, string> | null> {
  try {
    const addresses = await readResponse(
      asApp().requestJira(route`/rest/api/3/project/${projectId}/role`, { method: 'GET', headers: accept }),
      roleAddresses,
      'read the project’s roles',
    );
    return new Map(Object.entries(addresses).map(([name, address]) => [address.split('/').at(-1) ?? '', name]));
  } catch (error) {
    if (error instanceof JiraRefusal && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

/**
 * Jira lists a project's roles to its administrators only; of their own roles anybody may ask in JQL, by name. A role that is gone is
 * held by nobody. https://support.atlassian.com/jira-software-cloud/docs/jql-functions/#projectsWhereUserHasRole--
 */
async function holdsRole(projectId: string, roleName: string): Promise<boolean> {
  return noRole(viewerJql.matchesAny(`project = ${projectId} AND ${whereHeld(roleName)}`), false);
}

/** One of the projects where they hold it, if they can see an issue there; null where there is none. */
async function projectWhereHeld(roleName: string): Promise<string | null> {
  const search = readResponse(
    asUser().requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers: { ...accept, 'Content-Type': 'application/json' },
      body: JSON.stringify({ jql: whereHeld(roleName), fields: ['project'], maxResults: 1 }),
    }),
    projectsFound,
    'learn where you hold a role',
  );
  return noRole(
    search.then(({ issues }) => issues[0]?.fields.project.id ?? null),
    null,
  );
}

const whereHeld = (roleName: string): string =>
  `project in projectsWhereUserHasRole("${roleName.replace(/["\\]/g, '\\$&')}")`;

/** Jira refuses a query that names a role which there isn't. */
async function noRole<Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  return asked.catch((error: unknown) => {
    if (error instanceof JiraRefusal && error.status === 400) return otherwise;
    throw error;
  });
}

function personOf({ accountId, displayName, active }: z.infer<typeof user>): Person {
  return { accountId, displayName: displayName ?? 'Former user', active: active ?? true };
}
