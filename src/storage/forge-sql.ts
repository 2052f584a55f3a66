import { getAppContext } from '@forge/api';
import { sql } from '@forge/sql';
import { migrateSchema } from './migrations';
import { requestLimitBytes, textBytes } from './payload-limits';
import type { SqlExecutor, SqlValue } from './sql-executor';
import { isSchemaMissing, sqlFailure, tooLarge } from './sql-failure';

/**
 * Migrations that run now, by installation: parallel statements of a first use share one run. Nothing outlives its run, so that no
 * installation's data stays in a process that serves several.
 */
const running = new Map<string, Promise<unknown>>();

/** The app's own database. A statement that meets a schema older than this version migrates it and runs again. */
export const forgeSql: SqlExecutor = {
  async execute(statement, ...params) {
    if (requestBytes(statement, params) > requestLimitBytes) throw tooLarge();
    try {
      return await send(statement, params);
    } catch (error) {
      if (!isSchemaMissing(error)) throw sqlFailure(error);
    }
    await migrateOnce();
    try {
      return await send(statement, params);
    } catch (error) {
      throw sqlFailure(error);
    }
  },
};

const requestBytes = (statement: string, params: readonly SqlValue[]): number =>
  [statement, ...params].reduce<number>((total, part) => total + textBytes(String(part)) + 1, 64);

async function send(statement: string, params: readonly SqlValue[]): Promise<readonly unknown[]> {
  const { rows } = await sql
    .prepare<unknown>(statement)
    .bindParams(...params)
    .execute();
  // A write answers an object that counts rows; not every engine does, so nothing relies on it.
  return Array.isArray(rows) ? rows : [];
}

async function migrateOnce(): Promise<void> {
  const installation = getAppContext().installationAri.toString();
  const run = running.get(installation) ?? migrateSchema().finally(() => running.delete(installation));
  running.set(installation, run);
  await run;
}
