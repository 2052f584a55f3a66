import * as z from 'zod/mini';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { leftParent } from './closed-states';
import { idList, numberOf } from './issue-id';
import { insertPast } from './past-state';
import { settle } from './settle';

const standingRow = z.object({ issue_id: z.number(), since_ms: z.number(), state: z.string() });

/** The states of that many issues, each of two thousand links, still fit an answer. */
const ISSUES_AT_ONCE = 100;

/**
 * Takes issues out of the index and keeps their states: the one that they were in becomes a past one first, then the row goes, unless another
 * state has begun meanwhile. Cut off in between, the same comes of it the next time.
 */
export async function hideIssues(
  sql: SqlExecutor,
  gone: readonly { readonly issueId: string; readonly at: string }[],
): Promise<void> {
  for (const some of chunksOf(gone, ISSUES_AT_ONCE)) {
    const ids = some.map(({ issueId }) => numberOf(issueId));
    const untilOf = new Map(some.map(({ issueId, at }) => [numberOf(issueId), Date.parse(at)]));
    await settle(sql, ids);
    const rows = z
      .array(standingRow)
      .parse(
        await sql.execute(
          `SELECT issue_id, since_ms, state FROM indexed_issue WHERE issue_id IN (${idList(ids)}) AND closed IS NULL`,
        ),
      );
    if (rows.length === 0) continue;
    const ended = rows.map(({ issue_id: issueId, since_ms: fromMs, state }) => ({
      ...{ issueId, fromMs, untilMs: untilOf.get(issueId) ?? 0, state },
      leftParentId: leftParent(state, null),
    }));
    await insertPast(
      sql,
      ended.filter(({ fromMs, untilMs }) => fromMs < untilMs),
    );
    await sql.execute(
      `DELETE FROM indexed_issue WHERE issue_id IN (${idList(rows.map((row) => row.issue_id))})
       AND (issue_id, since_ms) IN (${rows.map((row) => `(${row.issue_id},${row.since_ms})`).join(',')})`,
    );
  }
}
