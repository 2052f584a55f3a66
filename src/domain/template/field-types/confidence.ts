import * as z from 'zod/mini';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';

export const confidenceDefinition = z.strictObject({ ...fieldBase, type: z.literal('confidence') });

const confidenceLevel = z.enum(['high', 'medium', 'low'], 'Choose high, medium or low.');
export type ConfidenceLevel = z.infer<typeof confidenceLevel>;

export const confidenceLabel: Readonly<Record<ConfidenceLevel, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

const confidenceValue = z.strictObject({
  level: z.exactOptional(confidenceLevel),
  reason: z.exactOptional(z.string().check(z.maxLength(500, 'Keep the reason to 500 characters.'))),
});
export type ConfidenceValue = z.infer<typeof confidenceValue>;

export const confidence = defineFieldType<ConfidenceValue, z.infer<typeof confidenceDefinition>>({
  type: 'confidence',
  name: 'Confidence',
  valueSchema: confidenceValue,
  check: () => [],
  isEmpty: ({ level, reason = '' }) => level === undefined && reason.trim() === '',
  missingParts: ({ level, reason = '' }) => [
    ...(level === undefined ? ['level'] : []),
    ...(reason.trim() === '' ? ['reason'] : []),
  ],
  toPlainText: ({ level, reason = '' }) =>
    [...(level === undefined ? [] : [confidenceLabel[level]]), ...(reason === '' ? [] : [reason])].join(': '),
});
