import * as z from 'zod/mini';
import type { IndexWriter } from '../../usecases/portfolio/ports';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { idList, numberOf } from './issue-id';

type Dirty = Awaited<ReturnType<IndexWriter['dirty']>>;

const dirtyRow = z.object({ issue_id: z.number(), asked_ms: z.number() });
const countRow = z.object({ issues: z.int() });
const ROWS_AT_ONCE = 1_000;

/**
 * Issues to be read again: `since_ms` keeps their place, `asked_ms` rises with each asking, also within a millisecond, so that what was
 * asked for while the issue was being read is told from what that reading answers.
 */
export async function markDirty(sql: SqlExecutor, issueIds: readonly string[], at: string): Promise<void> {
  const atMs = Date.parse(at);
  for (const some of chunksOf([...new Set(issueIds.map(numberOf))], ROWS_AT_ONCE)) {
    await sql.execute(
      `INSERT INTO index_dirty (issue_id, since_ms, asked_ms) VALUES ${some.map(() => '(?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE asked_ms = GREATEST(asked_ms + 1, VALUES(asked_ms))`,
      ...some.flatMap((id) => [id, atMs, atMs]),
    );
  }
}

export async function readDirty(sql: SqlExecutor, limit: number): Promise<Dirty> {
  const rows = await sql.execute(
    'SELECT issue_id, asked_ms FROM index_dirty ORDER BY since_ms, issue_id LIMIT ?',
    limit,
  );
  return z
    .array(dirtyRow)
    .parse(rows)
    .map((row) => ({ issueId: String(row.issue_id), at: new Date(row.asked_ms).toISOString() }));
}

export async function clearDirty(sql: SqlExecutor, seen: Dirty): Promise<void> {
  for (const some of chunksOf(seen, ROWS_AT_ONCE)) {
    const pairs = some.map(({ issueId, at }) => `(${numberOf(issueId)},${Date.parse(at)})`);
    await sql.execute(
      `DELETE FROM index_dirty WHERE issue_id IN (${idList(some.map(({ issueId }) => numberOf(issueId)))})
       AND (issue_id, asked_ms) IN (${pairs.join(',')})`,
    );
  }
}

export async function countDirty(sql: SqlExecutor): Promise<number> {
  const [row] = z.array(countRow).parse(await sql.execute('SELECT COUNT(*) AS issues FROM index_dirty'));
  return row?.issues ?? 0;
}
