import { viewerOf } from '../permissions/viewer';
import { badRequest, notFound, refused } from './jira-error';
import { ok, type Operation } from './operation';
import { browsesUsers } from './resources';
import { wireGroup } from './user-expansions';

export const getUserGroups: Operation = {
  method: 'GET',
  path: '/rest/api/3/user/groups',
  answer(call) {
    const accountId = call.query.get('accountId');
    if (accountId === null) throw badRequest("The 'accountId' query parameter needs to be provided.");
    if (!browsesUsers(call)) throw refused(call, 'You do not have permission to browse users.');
    const user = call.store.users.get(accountId);
    if (user === undefined) throw notFound('Specified user does not exist or you do not have required permissions');
    const { groupIds } = viewerOf(call.store, user);
    const groups = [...call.store.groups.values()].filter(({ id }) => groupIds.has(id));
    return ok(groups.map((group) => wireGroup(call, group)));
  },
};
