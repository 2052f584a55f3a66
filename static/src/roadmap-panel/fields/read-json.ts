import type { Json } from '../../../../src/domain/json';

/**
 * Lenient readings of answers that are still being typed: whatever doesn't have the shape reads as nothing, so that an unfinished
 * draft always shows.
 */
export type JsonRecord = Readonly<Record<string, Json>>;

/** A row of a list answer; the id tells rows apart while their text changes. */
export interface JsonRow {
  readonly id: string;
  readonly [part: string]: Json;
}

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

export const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

export const textsOf = (value: Json | undefined): readonly string[] =>
  listOf(value).filter((item) => typeof item === 'string');

export const recordOf = (value: Json | undefined): JsonRecord =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {};

export const rowsOf = (value: Json | undefined): readonly JsonRow[] =>
  listOf(value).flatMap((item) => {
    const row = recordOf(item);
    return typeof row.id === 'string' ? [{ ...row, id: row.id }] : [];
  });

/** The record with one part set; null and '' leave the part out, an empty record is no answer. */
export function withPart(record: JsonRecord, part: string, value: Json): JsonRecord | null {
  const parts = Object.entries({ ...record, [part]: value }).filter(([, kept]) => kept !== null && kept !== '');
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

/** Array.isArray alone doesn't narrow a read-only array. */
function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An id for a new row: random, because two people add rows at the same time. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}
