import { wireUser } from '../wire/user';
import { badRequest, notModelled } from './jira-error';
import { ok, type Operation } from './operation';
import { numberParam } from './request-values';
import { browsesUsers } from './resources';

/** Whoever may not browse users finds nobody, with status 200. */
export const searchUsers: Operation = {
  method: 'GET',
  path: '/rest/api/3/user/search',
  answer(call) {
    if (call.query.has('property')) throw notModelled('searching users by property');
    const query = call.query.get('query')?.toLowerCase() ?? null;
    const accountId = call.query.get('accountId');
    if (query === null && accountId === null) {
      throw badRequest("One of 'query' or 'accountId' or 'property' query parameters must be provided.");
    }
    if (query !== null && accountId !== null) {
      throw badRequest("Only one of 'query' and 'accountId' query parameters can be provided.");
    }
    if (!browsesUsers(call)) return ok([]);
    const startAt = numberParam(call, 'startAt', 0);
    const maxResults = Math.min(numberParam(call, 'maxResults', 50), 1000);
    const found = [...call.store.users.values()].filter((user) =>
      accountId !== null ? user.id === accountId : user.active && matches(query ?? '', user.displayName, user.email),
    );
    return ok(found.slice(startAt, startAt + maxResults).map((user) => wireUser(call, user)));
  },
};

function matches(query: string, displayName: string, email: string | null): boolean {
  const words = [...displayName.toLowerCase().split(/\s+/), displayName.toLowerCase(), email?.toLowerCase() ?? ''];
  return words.some((word) => word.startsWith(query));
}
