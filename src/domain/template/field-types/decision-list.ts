import * as z from 'zod/mini';
import { calendarDate } from '../../calendar/calendar-date';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { rowId, rowText } from '../row';

export const decisionListDefinition = z.strictObject({ ...fieldBase, type: z.literal('decisionList') });

const decision = z.strictObject({
  id: rowId,
  decidedOn: calendarDate,
  choice: rowText,
  /** What else was on the table. */
  options: z.exactOptional(z.string().check(z.maxLength(1_000, 'Keep it to 1,000 characters.'))),
  rationale: z.exactOptional(z.string().check(z.maxLength(1_000, 'Keep it to 1,000 characters.'))),
  revisitOn: z.exactOptional(calendarDate),
});
export type Decision = z.infer<typeof decision>;

export const decisionList = defineFieldType<Decision[], z.infer<typeof decisionListDefinition>>({
  type: 'decisionList',
  name: 'Decisions',
  valueSchema: z.array(decision).check(z.maxLength(50, 'Keep at most 50 decisions.')),
  check: () => [],
  isEmpty: (value) => value.length === 0,
  toPlainText: (value) =>
    value
      .map(({ decidedOn, choice, options, rationale, revisitOn }) =>
        [
          `${decidedOn}: ${choice}`,
          ...(options ? [`options: ${options}`] : []),
          ...(rationale ? [`because: ${rationale}`] : []),
          ...(revisitOn ? [`revisit on ${revisitOn}`] : []),
        ].join('; '),
      )
      .join('\n'),
});
