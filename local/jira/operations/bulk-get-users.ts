import { wireUser } from '../wire/user';
import { badRequest } from './jira-error';
import { ok, type Operation } from './operation';
import { pageOf } from './page';
import { browsesUsers } from './resources';

const PATH = '/rest/api/3/user/bulk';

/** Ids that nobody has are left out, and so is everybody for whoever may not browse users. */
export const bulkGetUsers: Operation = {
  method: 'GET',
  path: PATH,
  answer(call) {
    const ids = call.query.getAll('accountId');
    if (ids.length === 0) throw badRequest("The 'accountId' query parameter needs to be provided.");
    const found = browsesUsers(call) ? [...new Set(ids)].flatMap((id) => call.store.users.get(id) ?? []) : [];
    return ok(pageOf(call, PATH, found, { byDefault: 10, atMost: 200 }, (user) => wireUser(call, user)));
  },
};
