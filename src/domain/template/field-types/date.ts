import * as z from 'zod/mini';
import { calendarDate } from '../../calendar/calendar-date';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const dateDefinition = z.strictObject({ ...fieldBase, type: z.literal('date') });

/** A day that exists, `YYYY-MM-DD`, in nobody's time zone. */
export const date = defineFieldType<string, z.infer<typeof dateDefinition>>({
  type: 'date',
  name: 'Date',
  valueSchema: calendarDate,
  check: () => [],
  isEmpty: () => false,
  toPlainText: (value) => value,
});
