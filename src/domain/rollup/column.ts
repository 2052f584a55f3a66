/**
 * One value per issue, written as short as it goes: all of them; or the value that most have and those that differ; or the
 * distinct values and which one each issue has. Read with `columnReader`.
 */
export type Column<T> =
  | readonly T[]
  | { readonly most: T; readonly except: readonly (readonly [index: number, value: T])[] }
  | { readonly distinct: readonly T[]; readonly of: readonly number[] };

/** Records of one shape turned sideways: a column per field. */
export type Columns<T> = { readonly [K in keyof T]: Column<T[K]> };

/** Of values that JSON writes as they are. */
export function packColumn<T>(all: readonly T[]): Column<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  const counts: number[] = [];
  let valuesLength = 0;
  let allLength = 0;
  const of = all.map((value) => {
    const written = JSON.stringify(value);
    let number = numbers.get(written);
    if (number === undefined) {
      number = values.length;
      numbers.set(written, number);
      values.push(value);
      counts.push(0);
      valuesLength += written.length + 1;
    }
    counts[number] = (counts[number] ?? 0) + 1;
    allLength += written.length + 1;
    return number;
  });
  const most = counts.indexOf(Math.max(...counts.slice(0, maxCandidates)));
  const common = values[most];
  if (common === undefined) return all;
  // Lengths as JSON: an exception costs its index, its brackets and its value; a reference about as many digits as there are values.
  const exceptions = all.length - (counts[most] ?? 0);
  const exceptLength = exceptions * (9 + allLength / all.length);
  const ofLength = valuesLength + all.length * (1 + String(values.length).length);
  if (exceptLength <= Math.min(allLength, ofLength)) {
    const except: (readonly [number, T])[] = [];
    for (const [index, value] of all.entries()) if (of[index] !== most) except.push([index, value]);
    return { most: common, except };
  }
  return ofLength < allLength ? { distinct: values, of } : all;
}

/** A value that most issues have shows among the first distinct ones; and Math.max takes only so many arguments. */
const maxCandidates = 1000;

/** Reads one column. An index beyond it is a mistake of the caller's and throws a RangeError. */
export function columnReader<T>(column: Column<T>): (index: number) => T {
  if ('except' in column) {
    const except = new Map(column.except);
    return (index) => (except.has(index) ? present(except.get(index), index) : column.most);
  }
  if ('distinct' in column) return (index) => present(column.distinct[present(column.of[index], index)], index);
  return (index) => present(column[index], index);
}

function present<T>(value: T | undefined, index: number): T {
  if (value === undefined) throw new RangeError(`There is no issue ${index} in this plan.`);
  return value;
}

/** Turns records of one shape into columns. */
export function packColumns<T extends object>(records: readonly T[]): Columns<T> {
  const [first] = records;
  const fields = first === undefined ? [] : keysOf(first);
  const columns = fields.map((field) => [field, packColumn(records.map((record) => record[field]))]);
  // Object.fromEntries forgets which field holds which type.
  return Object.fromEntries(columns) as Columns<T>;
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
