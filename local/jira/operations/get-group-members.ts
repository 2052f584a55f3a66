import { wireUser } from '../wire/user';
import { badRequest, notFound, refused } from './jira-error';
import { ok, type Operation } from './operation';
import { pageOf } from './page';
import { flagParam } from './request-values';
import { browsesUsers } from './resources';

export const getGroupMembers: Operation = {
  method: 'GET',
  path: '/rest/api/3/group/member',
  signedIn: true,
  answer(call) {
    const groupId = call.query.get('groupId');
    const name = call.query.get('groupname');
    if (groupId === null && name === null) throw badRequest('The group name or group ID must be provided.');
    if (!browsesUsers(call)) throw refused(call, 'You do not have permission to browse users and groups.');
    const group = [...call.store.groups.values()].find((one) =>
      groupId === null ? one.name === name : one.id === groupId,
    );
    if (group === undefined) throw notFound(`The group named '${name ?? groupId ?? ''}' does not exist.`);
    const inactiveToo = flagParam(call, 'includeInactiveUsers');
    const members = group.memberIds
      .flatMap((id) => call.store.users.get(id) ?? [])
      .filter((user) => user.active || inactiveToo);
    return ok(
      pageOf(call, '/rest/api/3/group/member', members, { byDefault: 50, atMost: 50 }, (user) => wireUser(call, user)),
    );
  },
};
