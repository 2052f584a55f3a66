import { wireLinkType } from '../wire/configuration';
import { ok, type Operation } from './operation';

export const listLinkTypes: Operation = {
  method: 'GET',
  path: '/rest/api/3/issueLinkType',
  answer: (call) => ok({ issueLinkTypes: [...call.store.linkTypes.values()].map((type) => wireLinkType(call, type)) }),
};
