import * as z from 'zod/mini';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { tooLong } from '../constraint-problem';

export const textDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('text'),
  /** In characters; 500 when not said. */
  maxLength: z.optional(z.int().check(z.gte(1), z.lte(2_000))),
  default: z.optional(z.string()),
});

/** A few sentences at most. Mark-up in it is text like any other. */
export const text = defineFieldType<string, z.infer<typeof textDefinition>>({
  type: 'text',
  name: 'Text',
  valueSchema: z.string(),
  check: (value, { maxLength = 500 }) => tooLong('', value, maxLength),
  isEmpty: (value) => value.trim() === '',
  toPlainText: (value) => value,
});
