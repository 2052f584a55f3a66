import { mariaDbMissing, startMariaDb, type MariaDbServer } from '../support/mariadb';
import { createSqliteEngine } from '../support/sqlite-engine';
import type { SqlEngine } from '../support/sql-engine';

/** How a suite gets an empty database, once for each test. */
export interface EngineSource {
  readonly name: string;
  start(): Promise<void>;
  create(): Promise<SqlEngine>;
  stop(): Promise<void>;
}

const localEngine: EngineSource = {
  name: 'the local engine',
  start: () => Promise.resolve(),
  create: () => Promise.resolve(createSqliteEngine()),
  stop: () => Promise.resolve(),
};

function mariaDb(): EngineSource {
  let server: MariaDbServer | null = null;
  return {
    name: 'MariaDB',
    async start() {
      server = await startMariaDb();
    },
    async create() {
      if (!server) throw new Error('MariaDB was not started.');
      return server.createEngine();
    },
    async stop() {
      await server?.stop();
    },
  };
}

/** The engines that this machine has. */
export function engines(): readonly EngineSource[] {
  const missing = mariaDbMissing();
  if (!missing) return [localEngine, mariaDb()];
  process.stderr.write(`${missing}\n`);
  return [localEngine];
}
