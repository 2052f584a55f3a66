import * as z from 'zod/mini';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { tooLong } from '../constraint-problem';

export const longTextDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('longText'),
  /** In characters; 4,000 when not said. */
  maxLength: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
  default: z.optional(z.string()),
});

/** Several paragraphs. Mark-up in it is text like any other. */
export const longText = defineFieldType<string, z.infer<typeof longTextDefinition>>({
  type: 'longText',
  name: 'Long text',
  valueSchema: z.string(),
  check: (value, { maxLength = 4_000 }) => tooLong('', value, maxLength),
  isEmpty: (value) => value.trim() === '',
  toPlainText: (value) => value,
});
