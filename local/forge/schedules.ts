import { backendPayload } from './invoke-resolver';
import type { ForgeLimits } from './limits';
import type { Interval, Manifest } from './manifest';
import { backgroundSeconds } from './queue/dispatcher';
import type { RunFunction } from './run-function';
import { siteAri, type RuntimeIdentity } from './runtime-value';
import { firstRow, type SqliteDatabase } from './storage/open-database';

interface Dependencies {
  readonly database: SqliteDatabase;
  readonly manifest: Manifest;
  readonly identity: RuntimeIdentity;
  readonly limits: ForgeLimits;
  readonly run: RunFunction;
  readonly now: () => Date;
}

const intervalMs: Readonly<Record<Interval, number>> = {
  fiveMinute: 300_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/** Runs the manifest's scheduled triggers by the host's clock. Time that was skipped brings one run, not all that were missed. */
export class Schedules {
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(private readonly dependencies: Dependencies) {
    dependencies.database.exec('CREATE TABLE IF NOT EXISTS schedules (key TEXT PRIMARY KEY, started_at INT NOT NULL)');
  }

  /** Starts each schedule whose interval has passed since it last started, or that never ran. One still running isn't doubled. */
  tick(): void {
    const now = this.dependencies.now().getTime();
    for (const schedule of this.dependencies.manifest.schedules) {
      const last = firstRow(this.dependencies.database, 'SELECT started_at FROM schedules WHERE key = ?', [
        schedule.key,
      ]);
      const startedAt = last === null ? Number.NEGATIVE_INFINITY : Number(last['started_at']);
      // A clock that was set back must not silence a schedule until it catches up.
      if (Math.abs(now - startedAt) >= intervalMs[schedule.interval] && !this.#running.has(schedule.key)) {
        this.dependencies.database.run('REPLACE INTO schedules VALUES (?, ?)', [schedule.key, now]);
        void this.runNow(schedule.key);
      }
    }
  }

  /** Runs a schedule at once, whatever its interval; resolves when it has ended. */
  async runNow(key: string): Promise<void> {
    const { manifest, identity, limits, run } = this.dependencies;
    const schedule = manifest.schedules.find((candidate) => candidate.key === key);
    const functionModule = manifest.functions.find((candidate) => candidate.key === schedule?.function);
    if (schedule === undefined || functionModule === undefined) {
      throw new Error(`The manifest has no scheduled trigger with the key "${key}".`);
    }
    const installContext = siteAri(identity.cloudId);
    const work = run({
      function: functionModule,
      moduleKey: key,
      accountId: null,
      label: key,
      seconds: backgroundSeconds(functionModule.timeoutSeconds, limits),
      cyclicDepth: 0,
      args: [
        { context: { cloudId: identity.cloudId, moduleKey: key } },
        backendPayload(identity, null, installContext),
      ],
    });
    this.#running.set(key, work);
    await work;
    this.#running.delete(key);
  }

  async settle(): Promise<void> {
    await Promise.all(this.#running.values());
  }
}
