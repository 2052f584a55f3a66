import * as z from 'zod/mini';
import type { PastState } from '../../domain/portfolio-index/indexed-issue';
import type { MarkPort } from '../../usecases/lifecycle/ports';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { leftParent } from './closed-states';
import { idList, numberOf } from './issue-id';
import { packState } from './packed-state';
import { insertPast, type PastRow } from './past-state';
import { settle } from './settle';

const firstRow = z.object({ issue_id: z.number(), first_ms: z.nullable(z.number()) });
const ISSUES_AT_ONCE = 1_000;

/**
 * Adds earlier states than history has. The latest of each issue go first: where that is cut off, everything that is missing is still
 * earlier than what is there, and is added the next time.
 */
export async function putPast(sql: SqlExecutor, states: readonly PastState[]): Promise<void> {
  const byIssue = new Map<number, PastState[]>();
  for (const state of states) {
    const id = numberOf(state.id);
    const others = byIssue.get(id);
    if (others) others.push(state);
    else byIssue.set(id, [state]);
  }
  for (const ids of chunksOf([...byIssue.keys()], ISSUES_AT_ONCE)) {
    await settle(sql, ids);
    const firsts = z.array(firstRow).parse(
      await sql.execute(
        `SELECT i.issue_id AS issue_id, IFNULL(MIN(p.from_ms), MIN(i.since_ms)) AS first_ms
         FROM indexed_issue i LEFT JOIN issue_past p ON p.issue_id = i.issue_id
         WHERE i.issue_id IN (${idList(ids)}) GROUP BY i.issue_id`,
      ),
    );
    const rows = firsts.flatMap(({ issue_id: id, first_ms: first }) =>
      first === null ? [] : rowsBefore(first, id, byIssue.get(id) ?? []),
    );
    await insertPast(
      sql,
      rows.toSorted((a, b) => b.untilMs - a.untilMs),
    );
  }
}

function rowsBefore(firstMs: number, issueId: number, states: readonly PastState[]): readonly PastRow[] {
  const rows = states
    .map((state) => ({
      fromMs: Date.parse(state.fromAt),
      untilMs: Math.min(Date.parse(state.untilAt), firstMs),
      state: packState(state),
    }))
    .filter(({ fromMs, untilMs }) => fromMs < untilMs)
    .toSorted((a, b) => a.untilMs - b.untilMs);
  return rows.map((row, index) => ({
    issueId,
    ...row,
    leftParentId: leftParent(row.state, rows[index + 1]?.state ?? null),
  }));
}

const MARK = 'index.purge';
const lastRow = z.object({ last: z.nullable(z.number()) });

/**
 * Goes through the issues that have a past by id, also those that are out of the app's sight, some at a call, so that no index over instants
 * has to be kept for it.
 */
export async function purgePast(sql: SqlExecutor, marks: MarkPort, before: string): Promise<boolean> {
  const after = Number((await marks.find(MARK)) ?? '0');
  const [row] = z.array(lastRow).parse(
    await sql.execute(
      `SELECT MAX(issue_id) AS last FROM
         (SELECT DISTINCT issue_id FROM issue_past WHERE issue_id > ? ORDER BY issue_id LIMIT ${ISSUES_AT_ONCE}) AS page`,
      after,
    ),
  );
  const last = row?.last ?? null;
  if (last !== null) {
    await sql.execute(
      'DELETE FROM issue_past WHERE issue_id > ? AND issue_id <= ? AND until_ms <= ?',
      after,
      last,
      Date.parse(before),
    );
  }
  await marks.save(MARK, String(last ?? 0));
  return last !== null;
}
