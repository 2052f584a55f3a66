import * as z from 'zod/mini';
import { calendarDate } from '../../calendar/calendar-date';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { webAddress } from '../web-address';

export const metricDefinition = z.strictObject({ ...fieldBase, type: z.literal('metric') });

const shortText = z.string().check(z.maxLength(200, 'Keep it to 200 characters.'));
const figure = z.number('Write a number.');

const metricValue = z.strictObject({
  name: z.exactOptional(shortText),
  unit: z.exactOptional(z.string().check(z.maxLength(40, 'Keep the unit to 40 characters.'))),
  baseline: z.exactOptional(figure),
  target: z.exactOptional(figure),
  direction: z.exactOptional(z.enum(['up', 'down'])),
  sourceUrl: z.exactOptional(webAddress),
  actual: z.exactOptional(figure),
  actualOn: z.exactOptional(calendarDate),
});
export type MetricValue = z.infer<typeof metricValue>;

/** The promise is asked for at commit, what became of it (`actual` as of `actualOn`) when the item is done. */
const promised = {
  name: 'name',
  unit: 'unit',
  baseline: 'baseline',
  target: 'target',
  direction: 'direction',
  sourceUrl: 'source',
} as const;
const achieved = { actual: 'actual value', actualOn: 'date of the actual value' } as const;

const isBlank = (part: MetricValue[keyof MetricValue]): boolean => part === undefined || part === '';

export const metric = defineFieldType<MetricValue, z.infer<typeof metricDefinition>>({
  type: 'metric',
  name: 'Metric',
  valueSchema: metricValue,
  check: () => [],
  isEmpty: (value) => Object.values(value).every(isBlank),
  missingParts(value, _field, stage) {
    const parts: readonly (readonly [keyof MetricValue, string])[] = [
      ...entries(promised),
      ...(stage === 'done' ? entries(achieved) : []),
    ];
    return parts.filter(([part]) => isBlank(value[part])).map(([, word]) => word);
  },
  toPlainText({ name = '', unit = '', baseline, target, actual, actualOn }) {
    const range = `${baseline ?? '?'} → ${target ?? '?'}${unit === '' ? '' : ` ${unit}`}`;
    const today = actual === undefined ? '' : `; actual ${actual}${actualOn === undefined ? '' : ` on ${actualOn}`}`;
    return `${name === '' ? '' : `${name}: `}${range}${today}`;
  },
});

function entries<Part extends keyof MetricValue>(words: Readonly<Record<Part, string>>): [keyof MetricValue, string][] {
  const found: [keyof MetricValue, string][] = [];
  for (const part in words) found.push([part, words[part]]);
  return found;
}
