import * as z from 'zod/mini';
import { fieldBase, option } from '../field-base';
import { defineFieldType } from '../field-type';
import { optionLabel, unknownOption } from '../option';

const ownValue = z.string().check(z.minLength(1, 'Write a value.'), z.maxLength(60, 'Keep it to 60 characters.'));

export const multiSelectDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('multiSelect'),
  options: z.array(option).check(z.maxLength(100)),
  /** People may write values of their own beside the options. */
  allowOther: z.optional(z.boolean()),
  default: z.optional(z.array(ownValue)),
});

/** Options by their ids, and where the field allows it values in people's own words. */
export const multiSelect = defineFieldType<string[], z.infer<typeof multiSelectDefinition>>({
  type: 'multiSelect',
  name: 'Choice of several',
  valueSchema: z.array(ownValue).check(z.maxLength(50, 'Choose at most 50.')),
  check: (value, { options, allowOther = false }) =>
    allowOther ? [] : value.flatMap((chosen, index) => unknownOption(`${index}`, chosen, options)),
  isEmpty: (value) => value.length === 0,
  toPlainText: (value, { options }) => value.map((chosen) => optionLabel(chosen, options)).join(', '),
});
