import type { Collision } from '../journal/merge';
import { jsonEqual } from '../journal/json-equal';
import type { Json } from '../json';

interface Row {
  readonly id: string;
  readonly [part: string]: Json;
}

/**
 * Both values of a collision in one, so that nothing anybody typed is lost: texts one under the other, lists with the rows of both.
 * A row that both changed is there twice. Null where two values can't stand together, such as two dates.
 */
export function combineValues({ yours, theirs, base }: Pick<Collision, 'yours' | 'theirs' | 'base'>): Json | null {
  if (typeof yours === 'string' && typeof theirs === 'string') {
    if (yours.includes(theirs)) return yours;
    return theirs.includes(yours) ? theirs : `${yours}\n\n${theirs}`;
  }
  const mine = rowsOf(yours);
  const others = rowsOf(theirs);
  if (mine !== null && others !== null) return combineRows(mine, others, rowsOf(base) ?? []);
  if (isTexts(yours) && isTexts(theirs)) return [...new Set([...yours, ...theirs])];
  return null;
}

/** Row by row against what both started from: whoever left a row alone gives way to who didn't. */
function combineRows(mine: readonly Row[], others: readonly Row[], base: readonly Row[]): readonly Json[] {
  const ids = [...new Set([...others, ...mine].map(({ id }) => id))];
  return ids.flatMap((id): readonly Json[] => {
    const before = rowIn(base, id);
    const my = rowIn(mine, id);
    const their = rowIn(others, id);
    if (jsonEqual(my, their)) return present(my);
    if (jsonEqual(my, before)) return present(their);
    if (jsonEqual(their, before)) return present(my);
    if (my === null || their === null) return present(my ?? their);
    return [their, { ...my, id: freeId(id, ids) }];
  });
}

const rowIn = (rows: readonly Row[], id: string): Row | null => rows.find((row) => row.id === id) ?? null;

const present = (row: Row | null): readonly Json[] => (row === null ? [] : [row]);

/** Rows are told apart by their ids, which have 64 characters at most. */
function freeId(id: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${id.slice(0, 60)}-${number}`)) number += 1;
  return `${id.slice(0, 60)}-${number}`;
}

function rowsOf(value: Json | null): readonly Row[] | null {
  if (!isList(value)) return null;
  const rows = value.filter(isRow);
  return rows.length === value.length ? rows : null;
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !isList(value) && typeof value['id'] === 'string';
}

function isTexts(value: Json | null): value is readonly string[] {
  return isList(value) && value.every((item) => typeof item === 'string');
}

/** Array.isArray alone doesn't narrow a read-only array. */
function isList(value: Json | null): value is readonly Json[] {
  return Array.isArray(value);
}
