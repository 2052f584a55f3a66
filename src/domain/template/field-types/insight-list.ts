import * as z from 'zod/mini';
import { calendarDate } from '../../calendar/calendar-date';
import { insightId } from '../../journal/entity-id';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const insightListDefinition = z.strictObject({ ...fieldBase, type: z.literal('insightList') });

/** What an answer tells of a linked insight; the record has the rest. */
const linked = z.object({
  insightId,
  text: z.string(),
  source: z.string(),
  heardOn: z.nullable(calendarDate),
});

/**
 * Insights are records of their own, linked to the issue. What is stored as the answer is the reason why there is none yet; the
 * linked ones join it when the item is read: see `roadmap/linked-insights`.
 */
const insightListValue = z.strictObject({
  insights: z.exactOptional(z.array(linked)),
  /** "None yet", with the reason: an answer too, while nothing is linked. */
  noneYet: z.exactOptional(z.string().check(z.maxLength(500, 'Keep the reason to 500 characters.'))),
});
export type InsightListValue = z.infer<typeof insightListValue>;

export const insightList = defineFieldType<InsightListValue, z.infer<typeof insightListDefinition>>({
  type: 'insightList',
  name: 'Insights',
  valueSchema: insightListValue,
  check: ({ insights }) =>
    insights === undefined
      ? []
      : [
          {
            path: 'insights',
            code: 'records_of_their_own',
            message:
              'Insights are records of their own: link them to the issue. An answer only says why there is none yet.',
          },
        ],
  isEmpty: ({ insights = [], noneYet = '' }) => insights.length === 0 && noneYet.trim() === '',
  toPlainText: ({ insights = [], noneYet = '' }) =>
    insights.length === 0
      ? noneYet.trim() && `None yet: ${noneYet}`
      : insights.map(({ text, source }) => `${text} (${source})`).join('\n'),
});
