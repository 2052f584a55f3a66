import { randomUUID } from 'node:crypto';
import type { SqliteDatabase, SqliteValue } from '../storage/open-database';
import { isStoredDatetime } from './column-type';

function text(value: SqliteValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Walks a JSON path of names and array places (`$.a."b c"[0]`). */
function walk(document: unknown, path: string): unknown {
  let value = document;
  for (const [, quoted, name, place] of path.slice(1).matchAll(/\."([^"]*)"|\.([\w$]+)|\[(\d+)\]/g)) {
    const key = quoted ?? name ?? Number(place);
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  return value;
}

/** What stands before so many separators, or behind them, counted from the end, where the count is negative. */
function substringIndex(value: string, separator: string, count: number): string {
  const parts = separator === '' ? [] : value.split(separator);
  return (count < 0 ? parts.slice(count) : parts.slice(0, count)).join(separator);
}

/** Adds MySQL's functions that SQLite lacks, or that answer differently there; the time is the host's, in UTC as in Forge SQL. */
export function addMysqlFunctions(database: SqliteDatabase, now: () => Date): void {
  const deterministic = { deterministic: true };
  const timestamp = (digits: number) => {
    const [date = '', time = ''] = now().toISOString().slice(0, -1).split('T');
    return `${date} ${time.slice(0, digits === 0 ? 8 : 9 + digits)}`;
  };
  database.function('mysql_now', (digits) => timestamp(Math.min(Number(digits), 3)));
  database.function('mysql_today', () => now().toISOString().slice(0, 10));
  database.function('mysql_unix_timestamp', (value) =>
    value === null ? null : Math.floor(new Date(`${text(value).replace(' ', 'T')}Z`).getTime() / 1000),
  );
  database.function('mysql_uuid', () => randomUUID());
  database.function('mysql_is_datetime', (value, digits) => isStoredDatetime(value, digits), deterministic);
  database.function('mysql_isnull', (value) => value === null, deterministic);
  database.function(
    'mysql_left',
    (value, count) => (value === null ? null : text(value).slice(0, Number(count))),
    deterministic,
  );
  database.function(
    'mysql_right',
    (value, count) => (value === null ? null : text(value).slice(Number(count) === 0 ? Infinity : -Number(count))),
    deterministic,
  );
  database.function(
    'mysql_substring_index',
    (value, separator, count) =>
      value === null || separator === null || count === null
        ? null
        : substringIndex(text(value), text(separator), Number(count)),
    deterministic,
  );
  database.function(
    'mysql_datediff',
    (a, b) =>
      a === null || b === null
        ? null
        : Math.round((Date.parse(text(a).slice(0, 10)) - Date.parse(text(b).slice(0, 10))) / 86_400_000),
    deterministic,
  );
  database.function(
    'mysql_json_extract',
    (document, path) => {
      const found = document === null ? undefined : walk(JSON.parse(text(document)), text(path));
      return found === undefined ? null : JSON.stringify(found);
    },
    deterministic,
  );
  database.function(
    'mysql_json_unquote',
    (value) => (value === null ? null : text(value).startsWith('"') ? String(JSON.parse(text(value))) : text(value)),
    deterministic,
  );
  database.function('lower', (value) => (value === null ? null : text(value).toLowerCase()), deterministic);
  database.function('upper', (value) => (value === null ? null : text(value).toUpperCase()), deterministic);
}
