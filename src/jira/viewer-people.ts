import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { Person } from '../contract/person';
import type { PeoplePort } from '../usecases/ports';
import { readResponse } from './read-response';

const user = z.object({
  accountId: z.string(),
  accountType: z.optional(z.string()),
  displayName: z.optional(z.string()),
  active: z.optional(z.boolean()),
});

const myself = z.object({
  groups: z.object({ items: z.array(z.object({ groupId: z.nullish(z.string()) })) }),
});

const roles = z.array(z.object({ id: z.number() }));
const users = z.array(user);
const userPage = z.object({ values: users });
const groups = z.object({ groups: z.array(z.object({ groupId: z.string(), name: z.string() })) });

const accept = { Accept: 'application/json' };

/** `user/bulk` takes at most this many ids a request. */
const IDS_PER_REQUEST = 100;

export const viewerPeople: PeoplePort = {
  async memberships(projectId) {
    const [me, projectRoles] = await Promise.all([
      readResponse(
        asUser().requestJira(route`/rest/api/3/myself?expand=groups`, { method: 'GET', headers: accept }),
        myself,
        'read your groups',
      ),
      readResponse(
        asUser().requestJira(route`/rest/api/3/project/${projectId}/roledetails?currentMember=true`, {
          method: 'GET',
          headers: accept,
        }),
        roles,
        'read your project roles',
      ),
    ]);
    return {
      groupIds: me.groups.items.flatMap(({ groupId }) => groupId ?? []),
      projectRoleIds: projectRoles.map(({ id }) => String(id)),
    };
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

function personOf({ accountId, displayName, active }: z.infer<typeof user>): Person {
  return { accountId, displayName: displayName ?? 'Former user', active: active ?? true };
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
