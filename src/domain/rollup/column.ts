/**
 * One value per issue, written as short as it goes: all of them; or the value that most have and those that differ; or the distinct values and
 * which one each issue has, in `digits` characters each (see `codeAlphabet`); or, of lists of records, the lengths of the lists and all their
 * items in one. Read with `columnReader`.
 */
export type Column<T> =
  | readonly T[]
  | { readonly most: T; readonly except: readonly (readonly [index: number, value: T])[] }
  | { readonly distinct: readonly T[]; readonly digits: number; readonly codes: string }
  | { readonly lengths: Column<number>; readonly items: Columns<object> };

/** Records of one shape turned sideways: a column per field. */
export type Columns<T> = { readonly [K in keyof T]: Column<T[K]> };

/** Digits of codes from 0 to 63, which JSON writes as they are, one byte each. */
const codeAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const digitValue = new Map([...codeAlphabet].map((digit, value) => [digit.charCodeAt(0), value]));

/** Of values that JSON writes as they are. */
export function packColumn<T>(all: readonly T[]): Column<T> {
  const numbers = new Map<unknown, number>();
  const objectNumbers = new Map<string, number>();
  const values: T[] = [];
  const counts: number[] = [];
  let valuesLength = 0;
  let allLength = 0;
  const lengths: number[] = [];
  const of = all.map((value) => {
    const written = typeof value === 'object' && value !== null ? JSON.stringify(value) : null;
    let number = written === null ? numbers.get(value) : objectNumbers.get(written);
    if (number === undefined) {
      const length = (written ?? JSON.stringify(value)).length + 1;
      number = values.length;
      if (written === null) numbers.set(value, number);
      else objectNumbers.set(written, number);
      values.push(value);
      counts.push(0);
      lengths.push(length);
      valuesLength += length;
    }
    counts[number] = (counts[number] ?? 0) + 1;
    allLength += lengths[number] ?? 0;
    return number;
  });
  const most = mostCommon(counts);
  const common = values[most];
  if (common === undefined) return all;
  const digits = digitsFor(values.length);
  // Lengths as JSON: an exception costs its index, its brackets and its value.
  const exceptions = all.length - (counts[most] ?? 0);
  const exceptLength = exceptions * (9 + allLength / all.length);
  const codesLength = valuesLength + all.length * digits;
  if (exceptLength <= Math.min(allLength, codesLength)) {
    const except: (readonly [number, T])[] = [];
    for (const [index, value] of all.entries()) if (of[index] !== most) except.push([index, value]);
    return { most: common, except };
  }
  if (codesLength >= allLength) return all;
  return { distinct: values, digits, codes: of.map((number) => encoded(number, digits)).join('') };
}

function mostCommon(counts: readonly number[]): number {
  let most = 0;
  for (let number = 1; number < counts.length; number++) if ((counts[number] ?? 0) > (counts[most] ?? 0)) most = number;
  return most;
}

function digitsFor(values: number): number {
  let digits = 1;
  while (codeAlphabet.length ** digits < values) digits++;
  return digits;
}

function encoded(number: number, digits: number): string {
  let code = '';
  let rest = number;
  for (let digit = 0; digit < digits; digit++) {
    code = (codeAlphabet[rest % codeAlphabet.length] ?? '') + code;
    rest = Math.floor(rest / codeAlphabet.length);
  }
  return code;
}

/** Reads one column. An index beyond it is a mistake of the caller's and throws a RangeError. */
export function columnReader<T>(column: Column<T>): (index: number) => T {
  if ('except' in column) {
    const except = new Map(column.except);
    return (index) => (except.has(index) ? present(except.get(index), index) : column.most);
  }
  if ('lengths' in column) return listReader(column.lengths, column.items);
  if ('codes' in column) {
    const { distinct, digits, codes } = column;
    return (index) => {
      let number = 0;
      for (let at = index * digits; at < (index + 1) * digits; at++)
        number = number * codeAlphabet.length + (digitValue.get(codes.charCodeAt(at)) ?? Number.NaN);
      return present(distinct[number], index);
    };
  }
  return (index) => present(column[index], index);
}

/** Packs a column of lists of records by their items, which are more alike than the lists. */
export function packLists<T extends object>(lists: readonly (readonly T[])[]): Column<readonly T[]> {
  return { lengths: packColumn(lists.map(({ length }) => length)), items: packColumns(lists.flat()) };
}

function listReader<T>(lengths: Column<number>, items: Columns<object>): (index: number) => T {
  const lengthAt = columnReader(lengths);
  const itemAt = recordReader(items);
  const starts = [0];
  return (index) => {
    for (let known = starts.length - 1; known <= index; known++) starts.push((starts[known] ?? 0) + lengthAt(known));
    const start = starts[index] ?? 0;
    // Lists come back as the lists of records that were packed.
    return Array.from({ length: lengthAt(index) }, (_, at) => itemAt(start + at)) as T;
  };
}

function present<T>(value: T | undefined, index: number): T {
  if (value === undefined) throw new RangeError(`There is no issue ${index} in this plan.`);
  return value;
}

/** Turns records of one shape into columns. */
export function packColumns<T extends object>(records: readonly T[]): Columns<T> {
  const [first] = records;
  const fields = first === undefined ? [] : keysOf(first);
  const columns = fields.map((field) => [field, packField(records.map((record) => record[field]))]);
  // Object.fromEntries forgets which field holds which type.
  return Object.fromEntries(columns) as Columns<T>;
}

function packField<T>(values: readonly T[]): Column<T> {
  const packed = packColumn(values);
  if (!isLists(values)) return packed;
  const lists = packLists(values);
  // What reads back as the same values is a column of them, in whichever way they are written.
  return JSON.stringify(lists).length < JSON.stringify(packed).length ? (lists as Column<T>) : packed;
}

/** Whether all are lists of records, of which there is at least one. */
function isLists(values: readonly unknown[]): values is readonly (readonly object[])[] {
  const isRecord = (item: unknown): boolean => typeof item === 'object' && item !== null && !Array.isArray(item);
  return (
    values.every((value) => Array.isArray(value) && value.every(isRecord)) &&
    values.some((value) => Array.isArray(value) && value.length > 0)
  );
}

/** Reads records back from their columns. */
export function recordReader<T extends object>(columns: Columns<T>): (index: number) => T {
  const readers = keysOf(columns).map((field) => [field, columnReader<unknown>(columns[field])] as const);
  return (index) => Object.fromEntries(readers.map(([field, read]) => [field, read(index)])) as T;
}

function keysOf<T extends object>(record: T): (keyof T)[] {
  // Records are made by our own code, so they hold their type's keys and no others.
  return Object.keys(record) as (keyof T)[];
}
