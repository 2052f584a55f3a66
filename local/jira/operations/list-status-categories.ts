import { CATEGORY_KEYS, wireCategory } from '../wire/configuration';
import { ok, type Operation } from './operation';

export const listStatusCategories: Operation = {
  method: 'GET',
  path: '/rest/api/3/statuscategory',
  answer: (call) => ok(CATEGORY_KEYS.map((key) => wireCategory(call, key))),
};
