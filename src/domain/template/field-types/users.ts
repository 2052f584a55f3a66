import * as z from 'zod/mini';
import { accountId } from '../../role/account-id';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const usersDefinition = z.strictObject({ ...fieldBase, type: z.literal('users') });

/** Several people, by account id. */
export const users = defineFieldType<string[], z.infer<typeof usersDefinition>>({
  type: 'users',
  name: 'People',
  valueSchema: z.array(accountId).check(z.maxLength(50, 'Name at most 50 people.')),
  check: () => [],
  isEmpty: (value) => value.length === 0,
  mentions: (value) => value.map((id, index) => ({ kind: 'user', accountId: id, path: `${index}` })),
  toPlainText: (value, _field, names) => value.map((id) => names.user(id) ?? id).join(', '),
});
