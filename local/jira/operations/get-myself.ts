import { wireUser } from '../wire/user';
import { ok, type Operation } from './operation';
import { expansions, listParam } from './request-values';
import { getSignedIn } from './resources';
import { userExpansions } from './user-expansions';

export const getMyself: Operation = {
  method: 'GET',
  path: '/rest/api/3/myself',
  signedIn: true,
  answer(call) {
    const user = getSignedIn(call);
    const expand = expansions(listParam(call, 'expand'));
    return ok({ ...wireUser(call, user), locale: user.locale, ...userExpansions(call, user, expand) });
  },
};
