import { MysqlError, syntaxError, type MysqlErrorNumber } from './mysql-error';
import type { TableDefinition } from './table-definition';

/** What the statement was about, for errors that SQLite tells less of than MySQL. */
export interface ErrorContext {
  readonly table: TableDefinition | null;
  readonly insertedColumns: readonly string[] | null;
}

const checkMessages: Readonly<Record<string, readonly [MysqlErrorNumber, (column: string) => string]>> = {
  1264: [1264, (column) => `Out of range value for column '${column}' at row 1`],
  1265: [1265, (column) => `Data truncated for column '${column}' at row 1`],
  1292: [1292, (column) => `Incorrect datetime value for column '${column}' at row 1`],
  1366: [1366, (column) => `Incorrect integer value for column '${column}' at row 1`],
  1406: [1406, (column) => `Data too long for column '${column}' at row 1`],
  3140: [3140, (column) => `Invalid JSON text: value of column '${column}'`],
};

function duplicate(failed: string, table: TableDefinition | null): MysqlError {
  const tableName = failed.split('.')[0] ?? '';
  const columns = failed.split(', ').map((part) => part.slice(part.indexOf('.') + 1));
  const isKey = (keys: readonly string[]) =>
    keys.length === columns.length && keys.every((key) => columns.includes(key));
  const index = table?.indexes.find((candidate) => candidate.unique && isKey(candidate.columns))?.name;
  const key = table === null || isKey(table.primaryKey) ? 'PRIMARY' : (index ?? 'PRIMARY');
  return new MysqlError(1062, `Duplicate entry for key '${tableName}.${key}'`);
}

function missingValue(column: string, { insertedColumns }: ErrorContext): MysqlError {
  const named = insertedColumns === null || insertedColumns.some((name) => name.toLowerCase() === column.toLowerCase());
  return named
    ? new MysqlError(1048, `Column '${column}' cannot be null`)
    : new MysqlError(1364, `Field '${column}' doesn't have a default value`);
}

function failedCheck(name: string): MysqlError {
  const [, errno = '', column = ''] = /^(\d{4}):(.+)$/.exec(name) ?? [];
  const known = checkMessages[errno];
  return known === undefined
    ? new MysqlError(3819, `Check constraint '${name}' is violated.`)
    : new MysqlError(known[0], known[1](column));
}

type Mapping = readonly [RegExp, (found: string, context: ErrorContext) => MysqlError];

const mappings: readonly Mapping[] = [
  [/^UNIQUE constraint failed: (.+)$/, (failed, { table }) => duplicate(failed, table)],
  [/^NOT NULL constraint failed: [^.]*\.(.+)$/, missingValue],
  [/^CHECK constraint failed: (.+)$/, failedCheck],
  [/^no such table: (?:main\.)?(.+)$/, (name) => new MysqlError(1146, `Table '${name}' doesn't exist`)],
  [/^no such column: (.+)$/, (name) => new MysqlError(1054, `Unknown column '${name}' in 'field list'`)],
  [/has no column named (.+)$/, (name) => new MysqlError(1054, `Unknown column '${name}' in 'field list'`)],
  [/^ambiguous column name: (.+)$/, (name) => new MysqlError(1052, `Column '${name}' in field list is ambiguous`)],
  [/^no such function: (.+)$/, (name) => new MysqlError(1305, `FUNCTION ${name} does not exist`)],
  [
    /^wrong number of arguments to function (\w+)/,
    (name) => new MysqlError(1582, `Incorrect parameter count in the call to native function '${name}'`),
  ],
  [/^(?:table|index) (.+) already exists$/, (name) => new MysqlError(1050, `Table '${name}' already exists`)],
  [
    /(\d+ values for \d+ columns|has \d+ columns but \d+ values)/,
    () => new MysqlError(1136, "Column count doesn't match value count at row 1"),
  ],
  [
    /^all VALUES must have the same number/,
    () => new MysqlError(1136, "Column count doesn't match value count at row 2"),
  ],
  [/^near (".*"): syntax error$/, (near) => syntaxError(near.slice(1, -1))],
  [/^(incomplete input)$/, () => syntaxError('')],
];

/** Turns an error of SQLite into the one that MySQL would give. */
export function toMysqlError(error: unknown, context: ErrorContext): MysqlError {
  if (error instanceof MysqlError) {
    return error;
  }
  const message = error instanceof Error ? error.message : String(error);
  for (const [pattern, create] of mappings) {
    const match = pattern.exec(message);
    if (match !== null) {
      return create(match[1] ?? '', context);
    }
  }
  return new MysqlError(1105, message, { cause: error });
}
