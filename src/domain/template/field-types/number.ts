import * as z from 'zod/mini';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { outOfRange } from '../constraint-problem';

export const numberDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('number'),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Shown behind the number, such as `%`. */
  unit: z.optional(z.string().check(z.maxLength(20))),
  default: z.optional(z.number()),
});

export const number = defineFieldType<number, z.infer<typeof numberDefinition>>({
  type: 'number',
  name: 'Number',
  valueSchema: z.number('Write a number.'),
  check: (value, field) => outOfRange('', value, field),
  isEmpty: () => false,
  toPlainText: (value, { unit }) => (unit === undefined ? String(value) : `${value} ${unit}`),
});
