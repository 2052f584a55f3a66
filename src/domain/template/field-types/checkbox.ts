import * as z from 'zod/mini';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const checkboxDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('checkbox'),
  default: z.optional(z.boolean()),
});

/** A confirmation: only the tick is an answer. */
export const checkbox = defineFieldType<boolean, z.infer<typeof checkboxDefinition>>({
  type: 'checkbox',
  name: 'Checkbox',
  valueSchema: z.boolean('Tick it or leave it.'),
  check: () => [],
  isEmpty: (value) => !value,
  toPlainText: (value) => (value ? 'Yes' : 'No'),
});
