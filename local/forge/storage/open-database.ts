import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as sqliteModule from 'node-sqlite3-wasm';
import type * as Sqlite from 'node-sqlite3-wasm';

// The package is CommonJS whose names Node can't see from an ES module: there, and in a compiled one, all of it is `default`.
const { Database } = (sqliteModule as unknown as { readonly default: typeof Sqlite }).default;

export type SqliteDatabase = Sqlite.Database;
export type SqliteValue = Sqlite.SQLiteValue;
export type SqliteRow = Readonly<Record<string, SqliteValue>>;

/**
 * Opens (and creates) `name` in the data folder, or in memory when the folder is ':memory:'. The lock is held while the host
 * runs, which makes each statement several times faster; syncing is left to the operating system: a killed process loses
 * nothing, only a power cut may lose the last moments of local demo data.
 */
export function openDatabase(dataDir: string, name: string): SqliteDatabase {
  if (dataDir === ':memory:') {
    return new Database(':memory:');
  }
  mkdirSync(dataDir, { recursive: true });
  const database = new Database(join(dataDir, name));
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF');
  return database;
}

/** Rows of a query as plain records; the library's expanded form is never asked for. */
export function allRows(database: SqliteDatabase, sql: string, values: Sqlite.JSValue[] = []): readonly SqliteRow[] {
  return database.all(sql, values) as SqliteRow[];
}

/** The first row, or null. */
export function firstRow(database: SqliteDatabase, sql: string, values: Sqlite.JSValue[] = []): SqliteRow | null {
  return allRows(database, sql, values)[0] ?? null;
}

/** Runs the work in one transaction, which is undone when it throws. */
export function inTransaction<Result>(database: SqliteDatabase, work: () => Result): Result {
  database.exec('BEGIN');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
