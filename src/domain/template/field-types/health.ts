import * as z from 'zod/mini';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const healthDefinition = z.strictObject({ ...fieldBase, type: z.literal('health') });

export const reportedHealthState = z.enum(['onTrack', 'atRisk', 'offTrack'], 'Choose on track, at risk or off track.');
export type ReportedHealthState = z.infer<typeof reportedHealthState>;

export const reportedHealthLabel: Readonly<Record<ReportedHealthState, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
};

const healthValue = z.strictObject({
  state: z.exactOptional(reportedHealthState),
  /** One sentence that says why. */
  sentence: z.exactOptional(z.string().check(z.maxLength(280, 'Keep it to one sentence, 280 characters at most.'))),
});
export type HealthValue = z.infer<typeof healthValue>;

/** The decision owner's own word. When it was said stands beside it in the state: see `roadmap/reported-health`. */
export const health = defineFieldType<HealthValue, z.infer<typeof healthDefinition>>({
  type: 'health',
  name: 'Reported health',
  valueSchema: healthValue,
  check: () => [],
  isEmpty: ({ state, sentence = '' }) => state === undefined && sentence.trim() === '',
  missingParts: ({ state, sentence = '' }) => [
    ...(state === undefined ? ['state'] : []),
    ...(sentence.trim() === '' ? ['sentence'] : []),
  ],
  toPlainText: ({ state, sentence = '' }) =>
    [...(state === undefined ? [] : [reportedHealthLabel[state]]), ...(sentence === '' ? [] : [sentence])].join(': '),
});

/** A report says how it goes and why: half of it is none. Null for what isn't a whole one. */
export function wholeReport(value: unknown): Required<HealthValue> | null {
  const { state, sentence = '' } = healthValue.safeParse(value).data ?? {};
  return state === undefined || sentence.trim() === '' ? null : { state, sentence };
}
