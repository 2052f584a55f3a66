import * as z from 'zod/mini';
import type { SqlExecutor } from '../sql-executor';
import { closedStates } from './closed-states';
import { idList } from './issue-id';
import { insertPast } from './past-state';

const standingRow = z.object({
  issue_id: z.number(),
  updated_ms: z.number(),
  since_ms: z.number(),
  closed: z.nullable(z.string()),
  state: z.nullable(z.string()),
});

/** Moves what waits in those rows into the history. Answers when each of them was updated, as it is stored. */
export async function settle(sql: SqlExecutor, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = z.array(standingRow).parse(
    await sql.execute(
      `SELECT issue_id, updated_ms, since_ms, closed, IF(closed IS NULL, NULL, state) AS state
       FROM indexed_issue WHERE issue_id IN (${idList(ids)})`,
    ),
  );
  const waiting = rows.flatMap(({ issue_id: id, since_ms: sinceMs, closed, state }) =>
    closed === null || state === null ? [] : [{ id, sinceMs, states: closedStates(id, closed, state) }],
  );
  if (waiting.length > 0) {
    await insertPast(
      sql,
      waiting.flatMap(({ states }) => states),
    );
    // By `since` as it was read: where another state ended meanwhile, all of them wait on.
    await sql.execute(
      `UPDATE indexed_issue SET closed = NULL WHERE issue_id IN (${idList(waiting.map(({ id }) => id))})
       AND (issue_id, since_ms) IN (${waiting.map(({ id, sinceMs }) => `(${id},${sinceMs})`).join(',')})`,
    );
  }
  return new Map(rows.map((row) => [row.issue_id, row.updated_ms]));
}
