import { getAppContext } from '@forge/api';
import { sql } from '@forge/sql';
import * as z from 'zod/mini';
import { migrateSchema, migrationNames } from './migrations';
import { requestLimitBytes, textBytes } from './payload-limits';
import type { SqlExecutor, SqlValue } from './sql-executor';
import { isRateLimit, isSchemaMissing, isUndone, sqlFailure, tooLarge } from './sql-failure';

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
      return await sendPatiently(statement, params);
    } catch (error) {
      if (!isSchemaMissing(error)) throw sqlFailure(error);
    }
    // Where another process was first, the tables may be there although this run met the limit of DDL statements.
    const failure = await migrateOnce().then(
      () => null,
      (error: unknown) => error,
    );
    try {
      return await sendPatiently(statement, params);
    } catch (error) {
      throw failure !== null && isSchemaMissing(error) ? failure : sqlFailure(error);
    }
  },
};

/**
 * Forge takes 150 statements a second from an installation. Many people who save in the same second go over it for a moment, so a
 * refused statement, of which nothing was run, waits its turn; each wait is drawn, lest all come back at once. Likewise one that the
 * database undid in favour of another.
 * https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/#forge-sql-limits
 */
const LONGEST_WAITS_MS = [400, 800, 1600, 3200];

async function sendPatiently(statement: string, params: readonly SqlValue[]): Promise<readonly unknown[]> {
  for (const longestMs of LONGEST_WAITS_MS) {
    try {
      return await send(statement, params);
    } catch (error) {
      if (!isRateLimit(error) && !isUndone(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, longestMs * (0.5 + Math.random() / 2)));
    }
  }
  return send(statement, params);
}

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

/** As `migrateOnce`, where the schema isn't this version's already: each run counts among the 25 definitions that Forge takes in a minute. */
export async function migrateIfBehind(): Promise<void> {
  if (!(await isMigrated())) await migrateOnce();
}

async function isMigrated(): Promise<boolean> {
  try {
    const done = z.array(z.object({ name: z.string() })).parse(await send('SELECT name FROM __migrations', []));
    return migrationNames.every((name) => done.some((one) => one.name === name));
  } catch {
    return false; // there is no such table yet, or migrating will tell what is wrong
  }
}

/** Brings the schema up to this version; who asks while a run is on its way waits for that one. */
export async function migrateOnce(): Promise<void> {
  const installation = getAppContext().installationAri.toString();
  const run = running.get(installation) ?? migrateSchema().finally(() => running.delete(installation));
  running.set(installation, run);
  await run;
}
