import * as z from 'zod/mini';
import { accountId } from '../../role/account-id';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const userDefinition = z.strictObject({ ...fieldBase, type: z.literal('user') });

/** One person, by account id. */
export const user = defineFieldType<string, z.infer<typeof userDefinition>>({
  type: 'user',
  name: 'Person',
  valueSchema: accountId,
  check: () => [],
  isEmpty: () => false,
  mentions: (value) => [{ kind: 'user', accountId: value, path: '' }],
  toPlainText: (value, _field, names) => names.user(value) ?? value,
});
