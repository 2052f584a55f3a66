import { unsupported, type MysqlErrorNumber } from './mysql-error';
import type { TokenReader } from './token-reader';
import { quoteName } from './tokenize';

/** A MySQL column type as declared. */
export interface ColumnType {
  readonly name: string;
  readonly args: readonly string[];
  readonly unsigned: boolean;
}

/** A condition that strict mode puts on a value, and the error that breaking it gives. */
export interface TypeCheck {
  readonly errno: MysqlErrorNumber;
  readonly condition: string;
}

const integerBits: Readonly<Record<string, bigint>> = {
  TINYINT: 8n,
  SMALLINT: 16n,
  MEDIUMINT: 24n,
  INT: 32n,
  BIGINT: 64n,
};
const textBytes: Readonly<Record<string, number>> = {
  TINYTEXT: 255,
  TEXT: 65_535,
  MEDIUMTEXT: 16_777_215,
  LONGTEXT: 4_294_967_295,
};
const synonyms: Readonly<Record<string, string>> = {
  INTEGER: 'INT',
  BOOL: 'TINYINT',
  BOOLEAN: 'TINYINT',
  NUMERIC: 'DECIMAL',
  DEC: 'DECIMAL',
  REAL: 'DOUBLE',
};
const binary = ['BINARY', 'VARBINARY', 'TINYBLOB', 'BLOB', 'MEDIUMBLOB', 'LONGBLOB'];
const other = ['CHAR', 'VARCHAR', 'DECIMAL', 'FLOAT', 'DOUBLE', 'DATE', 'DATETIME', 'TIMESTAMP', 'JSON', 'ENUM'];

/** Reads a type: name, arguments, UNSIGNED. Refuses the types that this engine doesn't know. */
export function readColumnType(reader: TokenReader): ColumnType {
  const written = reader.next().text.toUpperCase();
  const name = synonyms[written] ?? written;
  if (!(name in integerBits) && !(name in textBytes) && !binary.includes(name) && !other.includes(name)) {
    throw unsupported(`the column type ${written}`);
  }
  const hasArgs = reader.peek()?.kind === 'symbol' && reader.peek()?.text === '(';
  const args = hasArgs ? reader.list().map((part) => part.map(({ text }) => text).join('')) : [];
  reader.take('PRECISION');
  const unsigned = reader.take('UNSIGNED');
  reader.take('SIGNED');
  reader.take('ZEROFILL');
  return { name, args, unsigned };
}

/** The SQLite type whose affinity holds the values. Never exactly INTEGER: SQLite would number such a primary key by itself. */
export function sqliteType({ name }: ColumnType): string {
  if (name in integerBits) {
    return 'INT';
  }
  if (binary.includes(name)) {
    return 'BLOB';
  }
  return name === 'DECIMAL' ? 'NUMERIC' : name === 'FLOAT' || name === 'DOUBLE' ? 'REAL' : 'TEXT';
}

/** Whether the value is a DATETIME or TIMESTAMP as MySQL stores it, with at most so many digits of a second's fraction. */
export function isStoredDatetime(value: unknown, digits: unknown): boolean {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?$/.exec(String(value));
  const [, date = '', time = '', fraction = ''] = match ?? [];
  const instant = new Date(`${date}T${time}Z`);
  return (
    match !== null &&
    fraction.length <= Number(digits) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(`${date}T${time}`)
  );
}

/** What strict mode demands of a value of this type. Values that MySQL would round or complete are refused too, never changed. */
export function typeChecks(column: string, type: ColumnType): readonly TypeCheck[] {
  const value = quoteName(column);
  const { name, args, unsigned } = type;
  const bits = integerBits[name];
  if (bits !== undefined) {
    const [low, high] = unsigned ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
    const most = high > 2n ** 63n - 1n ? 2n ** 63n - 1n : high;
    return [
      { errno: 1366, condition: `typeof(${value}) IN ('integer', 'null')` },
      // SQLite can't write the smallest BIGINT as a literal; every stored integer lies above it anyhow.
      { errno: 1264, condition: bits === 64n && !unsigned ? '1' : `${value} BETWEEN ${low} AND ${most}` },
    ];
  }
  const bytes = textBytes[name];
  if (bytes !== undefined) {
    return [{ errno: 1406, condition: `octet_length(${value}) <= ${bytes}` }];
  }
  switch (name) {
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return [{ errno: 1406, condition: `length(${value}) <= ${args[0] ?? '1'}` }];
    case 'DECIMAL': {
      const [precision = '10', scale = '0'] = args;
      return [
        { errno: 1366, condition: `typeof(${value}) IN ('integer', 'real', 'null')` },
        { errno: 1264, condition: `abs(${value}) < 1e${Number(precision) - Number(scale)}` },
        { errno: 1265, condition: `round(${value}, ${scale}) = ${value}` },
      ];
    }
    case 'FLOAT':
    case 'DOUBLE':
      return [{ errno: 1366, condition: `typeof(${value}) IN ('integer', 'real', 'null')` }];
    case 'DATE':
      return [{ errno: 1292, condition: `${value} IS NULL OR ${value} IS date(${value})` }];
    case 'DATETIME':
    case 'TIMESTAMP':
      return [{ errno: 1292, condition: `${value} IS NULL OR mysql_is_datetime(${value}, ${args[0] ?? '0'})` }];
    case 'JSON':
      return [{ errno: 3140, condition: `${value} IS NULL OR json_valid(${value})` }];
    case 'ENUM':
      return [
        { errno: 1265, condition: `${value} IN (${args.map((arg) => `'${arg.replaceAll("'", "''")}'`).join(', ')})` },
      ];
    default:
      return [];
  }
}

/** What MySQL puts into a NOT NULL column that is added to rows without a default. */
export function implicitDefault(type: ColumnType): string {
  return sqliteType(type) === 'TEXT' || sqliteType(type) === 'BLOB' ? "''" : '0';
}
