import * as z from 'zod/mini';
import type { PastState } from '../../domain/portfolio-index/indexed-issue';
import type { SqlExecutor } from '../sql-executor';
import { closedStates } from './closed-states';
import { idList } from './issue-id';
import { issueRow, shortState, withState } from './issue-row';
import { pastState } from './past-state';

/** Without summaries, so that more of them than of issues fit an answer of 4 MiB. */
const ROWS_AT_ONCE = 8_000;

const closedRow = z.object({ i: z.number(), c: z.string(), t: z.string() });
const stateRow = z.object({ t: z.string() });

/** States of those issues that ended after an instant, also those that history doesn't have yet; in no order. */
export async function pastOf(sql: SqlExecutor, ids: readonly number[], fromMs: number): Promise<readonly PastState[]> {
  // What waits in a row moves on into the history, so it is read first: it is seen here, there, or in both.
  const rows = await sql.execute(
    `SELECT issue_id AS i, closed AS c, state AS t FROM indexed_issue WHERE issue_id IN (${idList(ids)}) AND closed IS NOT NULL`,
  );
  const waiting = new Map<string, PastState>();
  for (const { i, c, t } of z.array(closedRow).parse(rows)) {
    for (const row of closedStates(i, c, t)) {
      const state = row.untilMs > fromMs ? pastState(`${i}|${row.fromMs}|${row.untilMs}|${row.state}`) : null;
      if (state !== null) waiting.set(keyOf(state), state);
    }
  }
  const found: PastState[] = [];
  for await (const page of historyOf(sql, ids, fromMs)) {
    for (const state of page) if (waiting.size === 0 || !waiting.has(keyOf(state))) found.push(state);
  }
  return [...found, ...waiting.values()];
}

const keyOf = ({ id, untilAt }: PastState): string => `${id} ${untilAt}`;

async function* historyOf(
  sql: SqlExecutor,
  ids: readonly number[],
  fromMs: number,
): AsyncGenerator<readonly PastState[]> {
  let asked = ids.toSorted((a, b) => a - b);
  let after = { issue: 0, until: 0 };
  while (asked.length > 0) {
    const rows = z.array(issueRow).parse(
      await sql.execute(
        `SELECT CONCAT(issue_id, '|', from_ms, '|', until_ms, '|', ${shortState}) AS r FROM issue_past
         WHERE issue_id IN (${idList(asked)}) AND until_ms > ? AND (issue_id > ? OR until_ms > ?)
         ORDER BY issue_id, until_ms LIMIT ?`,
        fromMs,
        after.issue,
        after.until,
        ROWS_AT_ONCE,
      ),
    );
    const states: PastState[] = [];
    for (const { r } of rows) {
      const state = pastState(r) ?? (await longState(sql, r));
      if (state !== null) states.push(state);
    }
    yield states;
    const last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE || !last) return;
    const [issue, , until] = last.r.split('|', 3).map(Number);
    after = { issue: issue ?? 0, until: until ?? 0 };
    asked = asked.filter((id) => id >= after.issue);
  }
}

async function longState(sql: SqlExecutor, row: string): Promise<PastState | null> {
  const [issue = '', , until = ''] = row.split('|', 3);
  const rows = await sql.execute(
    'SELECT state AS t FROM issue_past WHERE issue_id = ? AND until_ms = ?',
    Number(issue),
    Number(until),
  );
  const [found] = z.array(stateRow).parse(rows);
  return found ? pastState(withState(row, found.t)) : null;
}
