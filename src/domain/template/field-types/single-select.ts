import * as z from 'zod/mini';
import { fieldBase, localId, option } from '../field-base';
import { defineFieldType } from '../field-type';
import { optionLabel, unknownOption } from '../option';

export const singleSelectDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('singleSelect'),
  options: z.array(option).check(z.minLength(1), z.maxLength(100)),
  default: z.optional(localId),
});

/** One option, by its id. */
export const singleSelect = defineFieldType<string, z.infer<typeof singleSelectDefinition>>({
  type: 'singleSelect',
  name: 'Choice of one',
  valueSchema: z.string(),
  check: (value, { options }) => unknownOption('', value, options),
  isEmpty: (value) => value === '',
  toPlainText: (value, { options }) => optionLabel(value, options),
});
