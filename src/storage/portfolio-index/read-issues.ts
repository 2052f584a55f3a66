import * as z from 'zod/mini';
import type { StandingIssue } from '../../usecases/portfolio/ports';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { idList } from './issue-id';
import { issueRow, issueText, standingIssue, withState } from './issue-row';

/** Ids of one IN list. */
export const IDS_AT_ONCE = 4_000;

/** Rows with the longest summaries and short states still fit an answer of 4 MiB. */
const ROWS_AT_ONCE = 2_800;
/** States of two thousand links each likewise. */
const LONG_STATES_AT_ONCE = 100;

/** Those issues, in no order; at most `IDS_AT_ONCE` ids. */
export async function issuesOf(sql: SqlExecutor, ids: readonly number[]): Promise<readonly StandingIssue[]> {
  const found: StandingIssue[] = [];
  for (const some of chunksOf(ids, ROWS_AT_ONCE)) {
    const rows = await sql.execute(`SELECT ${issueText} FROM indexed_issue WHERE issue_id IN (${idList(some)})`);
    found.push(...(await whole(sql, rows)));
  }
  return found;
}

/** The issues right below those, page by page. */
export async function* issuesBelow(
  sql: SqlExecutor,
  parentIds: readonly number[],
): AsyncGenerator<readonly StandingIssue[]> {
  let asked = parentIds.toSorted((a, b) => a - b);
  let after = { parent: 0, issue: 0 };
  while (asked.length > 0) {
    const rows = await sql.execute(
      `SELECT ${issueText} FROM indexed_issue
       WHERE parent_id IN (${idList(asked)}) AND (parent_id > ? OR issue_id > ?) ORDER BY parent_id, issue_id LIMIT ?`,
      after.parent,
      after.issue,
      ROWS_AT_ONCE,
    );
    const issues = await whole(sql, rows);
    yield issues;
    const last = issues.at(-1);
    if (rows.length < ROWS_AT_ONCE || !last) return;
    after = { parent: Number(last.parentId), issue: Number(last.id) };
    asked = asked.filter((id) => id >= after.parent);
  }
}

const stateRow = z.object({ i: z.number(), t: z.string() });

async function whole(sql: SqlExecutor, rows: readonly unknown[]): Promise<readonly StandingIssue[]> {
  const texts = z
    .array(issueRow)
    .parse(rows)
    .map(({ r }) => r);
  const issues = texts.map(standingIssue);
  const lacking: number[] = [];
  for (let at = 0; at < issues.length; at++) if (issues[at] === null) lacking.push(at);
  for (const some of chunksOf(lacking, LONG_STATES_AT_ONCE)) {
    const ids = some.map((at) => parseInt(texts[at] ?? '', 10));
    const found = await sql.execute(
      `SELECT issue_id AS i, state AS t FROM indexed_issue WHERE issue_id IN (${idList(ids)})`,
    );
    const states = new Map(
      z
        .array(stateRow)
        .parse(found)
        .map(({ i, t }) => [i, t]),
    );
    for (const at of some) {
      const text = texts[at] ?? '';
      const state = states.get(parseInt(text, 10));
      if (state !== undefined) issues[at] = standingIssue(withState(text, state));
    }
  }
  return issues.filter((issue) => issue !== null);
}

const IDS_PER_ANSWER = 50_000;

const leftRow = z.object({ i: z.number() });

/** Ids of issues that lay right below those at some time after an instant, and a few that always do. */
export async function idsOnceBelow(
  sql: SqlExecutor,
  parentIds: readonly number[],
  fromMs: number,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let after = 0; ;) {
    const rows = z.array(leftRow).parse(
      await sql.execute(
        `SELECT DISTINCT issue_id AS i FROM issue_past
         WHERE left_parent_id IN (${idList(parentIds)}) AND until_ms > ? AND issue_id > ? ORDER BY issue_id LIMIT ?`,
        fromMs,
        after,
        IDS_PER_ANSWER,
      ),
    );
    for (const { i } of rows) found.push(i);
    if (rows.length < IDS_PER_ANSWER) return found;
    after = rows.at(-1)?.i ?? after;
  }
}
