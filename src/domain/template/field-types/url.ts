import * as z from 'zod/mini';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { webAddress } from '../web-address';

export const urlDefinition = z.strictObject({ ...fieldBase, type: z.literal('url') });

export const url = defineFieldType<string, z.infer<typeof urlDefinition>>({
  type: 'url',
  name: 'Web address',
  valueSchema: webAddress,
  check: () => [],
  isEmpty: (value) => value === '',
  toPlainText: (value) => value,
});
