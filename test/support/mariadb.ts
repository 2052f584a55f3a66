import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createPool, type Pool } from 'mysql2/promise';
import { SqlEngineError, type SqlEngine } from './sql-engine';

const SERVER_PATHS = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/opt/homebrew/bin/mariadbd'];
const START_TIMEOUT_MS = 60_000;

/**
 * Why MariaDB can't be used here, in one sentence; null where it can.
 * @throws where continuous integration runs: there, a missing one is a failure, not a gap.
 */
export function mariaDbMissing(): string | null {
  if (serverPath()) return null;
  const missing =
    'MariaDB is not installed, so the SQL repositories were only tested on the local engine: install mariadb-server to test them on both.';
  if (process.env['CI'] === 'true') throw new Error(missing);
  return missing;
}

function serverPath(): string | undefined {
  return SERVER_PATHS.find((path) => existsSync(path));
}

export interface MariaDbServer {
  /** An empty database of its own, with several connections, so that writers really collide. */
  createEngine(): Promise<SqlEngine>;
  stop(): Promise<void>;
}

/**
 * A throw-away server in a temporary folder, reached by a unix socket, run by the current user. It is set up as Forge SQL's TiDB is:
 * utf8mb4 with binary collation, strict mode, ANSI-free, at most 1 MiB a packet.
 */
export async function startMariaDb(): Promise<MariaDbServer> {
  const server = serverPath();
  if (!server) throw new Error(mariaDbMissing() ?? 'MariaDB is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'gantry-mariadb-'));
  const socket = join(folder, 'socket');
  const account = userInfo().username;
  const shared = ['--no-defaults', `--datadir=${join(folder, 'data')}`, `--user=${account}`];

  const installed = spawnSync(
    'mariadb-install-db',
    [...shared, '--auth-root-authentication-method=normal', '--skip-test-db'],
    {
      encoding: 'utf8',
    },
  );
  if (installed.status !== 0)
    throw new Error(`MariaDB could not lay its data folder: ${installed.stdout}${installed.stderr}`);

  const logPath = join(folder, 'log');
  const child = spawn(
    server,
    [
      ...shared,
      `--socket=${socket}`,
      `--log-error=${logPath}`,
      '--skip-networking',
      '--skip-grant-tables',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO',
      '--innodb-buffer-pool-size=32M',
      '--innodb-flush-log-at-trx-commit=0',
      '--max-allowed-packet=1M',
    ],
    { stdio: 'ignore' },
  );
  // A run that is cut off leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const admin = createPool({ socketPath: socket, user: 'root', connectionLimit: 1 });
  await untilReady(admin, child, logPath);

  const pools: Pool[] = [admin];
  let databases = 0;
  return {
    async createEngine() {
      databases += 1;
      const database = `app_${databases}`;
      await admin.query(`CREATE DATABASE ${database}`);
      const pool = createPool({
        socketPath: socket,
        user: 'root',
        database,
        connectionLimit: 8,
        charset: 'utf8mb4_bin',
      });
      pools.push(pool);
      return { name: 'MariaDB', execute: (statement, params) => execute(pool, statement, params) };
    },
    async stop() {
      await Promise.all(pools.map((pool) => pool.end()));
      await new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function execute(pool: Pool, statement: string, params: readonly (string | number | null)[]): Promise<unknown> {
  try {
    const [rows] = await pool.query(statement, [...params]);
    return rows;
  } catch (error) {
    if (error instanceof Error && 'errno' in error && typeof error.errno === 'number') {
      throw new SqlEngineError(error.errno, error.message);
    }
    throw error;
  }
}

async function untilReady(pool: Pool, child: ChildProcess, logPath: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await pool.query('SELECT 1');
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) {
        const log = existsSync(logPath) ? readFileSync(logPath, 'utf8').slice(-2_000) : 'it wrote no log';
        throw new Error(`MariaDB did not start: ${log}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
