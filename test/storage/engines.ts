import * as z from 'zod/mini';
import { mariaDbMissing, startMariaDb, type MariaDbServer } from '../support/mariadb';
import { createSqliteEngine } from '../support/sqlite-engine';
import type { SqlEngine } from '../support/sql-engine';

/** How a suite gets a database for each test. */
export interface EngineSource {
  readonly name: string;
  start(): Promise<void>;
  /** An empty one, without any table. */
  create(): Promise<SqlEngine>;
  /** One without any row, which keeps the tables that a test before has laid: laying them takes longer than most tests. */
  emptied(): Promise<SqlEngine>;
  stop(): Promise<void>;
}

function localEngine(): EngineSource {
  const create = () => Promise.resolve(createSqliteEngine());
  return {
    name: 'the local engine',
    start: () => Promise.resolve(),
    create,
    emptied: emptying(create),
    stop: () => Promise.resolve(),
  };
}

const tableRow = z.array(z.object({ name: z.string() }));

/** The migrations that were run stay, as do the tables that they laid. */
function emptying(create: () => Promise<SqlEngine>): () => Promise<SqlEngine> {
  let engine: SqlEngine | null = null;
  return async () => {
    if (engine === null) return (engine = await create());
    const tables = await engine.execute(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> '__migrations'",
      [],
    );
    for (const { name } of tableRow.parse(tables)) await engine.execute(`DELETE FROM ${name}`, []);
    return engine;
  };
}

function mariaDb(): EngineSource {
  let server: MariaDbServer | null = null;
  const create = async () => {
    if (!server) throw new Error('MariaDB was not started.');
    return server.createEngine();
  };
  return {
    name: 'MariaDB',
    async start() {
      server = await startMariaDb();
    },
    create,
    emptied: emptying(create),
    async stop() {
      await server?.stop();
    },
  };
}

/** The engines that this machine has. */
export function engines(): readonly EngineSource[] {
  const missing = mariaDbMissing();
  if (!missing) return [localEngine(), mariaDb()];
  process.stderr.write(`${missing}\n`);
  return [localEngine()];
}
