import * as z from 'zod/mini';
import { calendarDate } from '../../calendar/calendar-date';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { rowId, rowText } from '../row';
import { webAddress } from '../web-address';

export const insightListDefinition = z.strictObject({ ...fieldBase, type: z.literal('insightList') });

const insight = z.strictObject({
  /** Stays the insight's own when it becomes a record that several issues share. */
  id: rowId,
  text: rowText,
  source: z.exactOptional(z.enum(['customer', 'sales', 'support', 'research', 'data', 'other'])),
  heardOn: z.exactOptional(calendarDate),
  url: z.exactOptional(webAddress),
});
export type Insight = z.infer<typeof insight>;

const insightListValue = z.strictObject({
  insights: z.array(insight).check(z.maxLength(50, 'Keep at most 50 insights.')),
  /** "None yet", with the reason: an answer too, while the list is empty. */
  noneYet: z.exactOptional(z.string().check(z.maxLength(500, 'Keep the reason to 500 characters.'))),
});
export type InsightListValue = z.infer<typeof insightListValue>;

export const insightList = defineFieldType<InsightListValue, z.infer<typeof insightListDefinition>>({
  type: 'insightList',
  name: 'Insights',
  valueSchema: insightListValue,
  check: () => [],
  isEmpty: ({ insights, noneYet = '' }) => insights.length === 0 && noneYet.trim() === '',
  toPlainText: ({ insights, noneYet = '' }) =>
    insights.length === 0
      ? noneYet.trim() && `None yet: ${noneYet}`
      : insights.map(({ text, source }) => (source ? `${text} (${source})` : text)).join('\n'),
});
