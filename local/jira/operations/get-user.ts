import { wireUser } from '../wire/user';
import { badRequest, notFound, refused } from './jira-error';
import { ok, type Operation } from './operation';
import { expansions, listParam } from './request-values';
import { browsesUsers } from './resources';
import { userExpansions } from './user-expansions';

export const getUser: Operation = {
  method: 'GET',
  path: '/rest/api/3/user',
  answer(call) {
    const accountId = call.query.get('accountId');
    if (accountId === null) throw badRequest("The 'accountId' query parameter needs to be provided.");
    if (!browsesUsers(call) && call.viewer.user?.id !== accountId) {
      throw refused(call, 'You do not have permission to browse users.');
    }
    const user = call.store.users.get(accountId);
    if (user === undefined) throw notFound('Specified user does not exist or you do not have required permissions');
    const expand = expansions(listParam(call, 'expand'));
    return ok({ ...wireUser(call, user), locale: user.locale, ...userExpansions(call, user, expand) });
  },
};
