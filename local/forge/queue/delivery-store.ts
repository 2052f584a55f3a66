import { randomUUID } from 'node:crypto';
import { allRows, firstRow, inTransaction, type SqliteDatabase, type SqliteRow } from '../storage/open-database';

/** A call of a function that waits for its time: of a queue's consumer, or of a trigger for a product event. */
export interface Delivery {
  readonly id: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  /** The queue and job that it belongs to; null for a product event. */
  readonly queueName: string | null;
  readonly jobId: string | null;
  readonly payload: unknown;
  readonly dueAt: number;
  readonly retryContext: RetryContext | null;
  readonly concurrency: { readonly key: string; readonly limit: number } | null;
  readonly depth: number;
}

export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: unknown;
  readonly retentionWindow: { readonly startTime: string; readonly remainingTimeMs: number };
}

export type DeliveryState = 'pending' | 'running' | 'success' | 'failed' | 'cancelled';

const keptMs = 24 * 3_600_000;

function toDelivery(row: SqliteRow): Delivery {
  return JSON.parse(String(row['delivery'])) as Delivery;
}

/** The deliveries, kept on disk: one that was running when the host stopped runs again, so each happens at least once. */
export class DeliveryStore {
  constructor(
    private readonly database: SqliteDatabase,
    private readonly now: () => Date,
  ) {
    database.exec(
      'CREATE TABLE IF NOT EXISTS deliveries (id TEXT PRIMARY KEY, job_id TEXT, queue TEXT, state TEXT NOT NULL, ' +
        'due_at INT NOT NULL, ended_at INT, delivery TEXT NOT NULL)',
    );
    database.exec('CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (state, due_at)');
    database.exec('CREATE INDEX IF NOT EXISTS deliveries_job ON deliveries (job_id)');
    database.run("UPDATE deliveries SET state = 'pending' WHERE state = 'running'");
    database.run('DELETE FROM deliveries WHERE ended_at < ?', [now().getTime() - keptMs]);
  }

  add(deliveries: readonly Omit<Delivery, 'id'>[]): void {
    inTransaction(this.database, () => {
      for (const fields of deliveries) {
        const delivery: Delivery = { ...fields, id: randomUUID() };
        this.database.run('INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, NULL, ?)', [
          delivery.id,
          delivery.jobId,
          delivery.queueName,
          'pending',
          delivery.dueAt,
          JSON.stringify(delivery),
        ]);
      }
    });
  }

  /** What is due now, the longest waiting first. */
  due(limit: number): readonly Delivery[] {
    return allRows(
      this.database,
      "SELECT delivery FROM deliveries WHERE state = 'pending' AND due_at <= ? ORDER BY due_at, rowid LIMIT ?",
      [this.now().getTime(), limit],
    ).map(toDelivery);
  }

  /** How many wait, due or not. */
  get waiting(): number {
    return Number(firstRow(this.database, "SELECT count(*) AS n FROM deliveries WHERE state = 'pending'")?.['n'] ?? 0);
  }

  setState(delivery: Delivery, state: DeliveryState): void {
    const endedAt = state === 'success' || state === 'failed' ? this.now().getTime() : null;
    // A job that was cancelled while it ran stays cancelled.
    this.database.run("UPDATE deliveries SET state = ?, ended_at = ? WHERE id = ? AND state <> 'cancelled'", [
      state,
      endedAt,
      delivery.id,
    ]);
  }

  retry(delivery: Delivery): void {
    this.database.run(
      "UPDATE deliveries SET state = 'pending', due_at = ?, delivery = ? WHERE id = ? AND state <> 'cancelled'",
      [delivery.dueAt, JSON.stringify(delivery), delivery.id],
    );
  }

  /** Counts by state of a job's events; null when the queue has no such job. */
  countJob(queueName: string, jobId: string): Readonly<Record<DeliveryState, number>> | null {
    const counts = { pending: 0, running: 0, success: 0, failed: 0, cancelled: 0 };
    const rows = allRows(
      this.database,
      'SELECT state, count(*) AS n FROM deliveries WHERE job_id = ? AND queue = ? GROUP BY state',
      [jobId, queueName],
    );
    for (const row of rows) {
      counts[String(row['state']) as DeliveryState] = Number(row['n']);
    }
    return rows.length === 0 ? null : counts;
  }

  /** Keeps the job's events that haven't run from running. */
  cancelJob(queueName: string, jobId: string): void {
    this.database.run(
      "UPDATE deliveries SET state = 'cancelled', ended_at = ? WHERE job_id = ? AND queue = ? AND state IN ('pending', 'running')",
      [this.now().getTime(), jobId, queueName],
    );
  }
}
