import * as z from 'zod/mini';
import { calendarDate } from '../../calendar/calendar-date';
import { quarter as calendarQuarter } from '../../calendar/quarter';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const quarterDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('quarter'),
  /** A day may stand in its place, for those who know it already. */
  allowDate: z.optional(z.boolean()),
});

/** `2027-Q1`, or where the field allows it a day, `2027-02-14`. */
export const quarter = defineFieldType<string, z.infer<typeof quarterDefinition>>({
  type: 'quarter',
  name: 'Quarter',
  valueSchema: z.string(),
  check(value, { allowDate = false }) {
    if (
      value === '' ||
      calendarQuarter.safeParse(value).success ||
      (allowDate && calendarDate.safeParse(value).success)
    )
      return [];
    const message = allowDate
      ? 'Choose a quarter, such as 2027-Q1, or a day that exists.'
      : 'Choose a quarter, such as 2027-Q1.';
    return [{ path: '', code: 'not_a_quarter', message }];
  },
  isEmpty: (value) => value === '',
  toPlainText: (value) => value.replace(/^(\d{4})-(Q[1-4])$/, '$2 $1'),
});
