import * as z from 'zod/mini';
import type { IndexWriter } from '../../usecases/portfolio/ports';
import { createMarkRepository } from '../mark-repository';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { clearDirty, countDirty, markDirty, readDirty } from './dirty-list';
import { forgetNames, saveNames } from './index-names';
import { hideIssues } from './hide-issues';
import { indexSize } from './index-size';
import { idList, numberOf } from './issue-id';
import { purgePast, putPast } from './keep-history';
import { putIssues } from './put-issues';
import { IDS_AT_ONCE } from './read-issues';

const idRow = z.object({ issue_id: z.number() });
const projectRow = z.object({ project_id: z.number() });
const leftRow = z.object({ rest: z.nullable(z.number()) });

/** The portfolio's index in Forge SQL, as it is kept. Each statement leaves it whole, since Forge SQL has no transactions. */
export function createIndexWriter(sql: SqlExecutor): IndexWriter {
  const marks = createMarkRepository(sql);
  return {
    put: (issues, reading) => putIssues(sql, issues, reading),
    hide: (gone) => hideIssues(sql, gone),
    putPast: (states) => putPast(sql, states),
    purgePast: (before) => purgePast(sql, marks, before),

    async remove(issueIds) {
      for (const some of chunksOf(issueIds.map(numberOf), IDS_AT_ONCE)) {
        // The issue goes last: a removal that was cut off finds it again.
        await sql.execute(`DELETE FROM issue_past WHERE issue_id IN (${idList(some)})`);
        await sql.execute(`DELETE FROM indexed_issue WHERE issue_id IN (${idList(some)})`);
      }
    },

    saveNames: (names) => saveNames(marks, names),

    async idsAfter(projectId, issueId, limit) {
      const rows = await sql.execute(
        'SELECT issue_id FROM indexed_issue WHERE project_id = ? AND issue_id > ? ORDER BY issue_id LIMIT ?',
        numberOf(projectId),
        issueId === '' ? 0 : numberOf(issueId),
        limit,
      );
      return z
        .array(idRow)
        .parse(rows)
        .map((row) => String(row.issue_id));
    },

    async projectIds() {
      const rows = await sql.execute('SELECT DISTINCT project_id FROM indexed_issue ORDER BY project_id');
      return z
        .array(projectRow)
        .parse(rows)
        .map((row) => String(row.project_id));
    },

    markDirty: (issueIds, at) => markDirty(sql, issueIds, at),
    dirty: (limit) => readDirty(sql, limit),
    clearDirty: (seen) => clearDirty(sql, seen),
    countDirty: () => countDirty(sql),

    async clear() {
      for (const table of ['issue_past', 'index_dirty', 'indexed_issue']) await deleteAll(sql, table);
      await forgetNames(marks);
    },

    size: () => indexSize(sql),
  };
}

/** Rows of one statement: far more, and the database holds too much at once. */
const ROWS_PER_DELETE = 5_000;

async function deleteAll(sql: SqlExecutor, table: string): Promise<void> {
  for (;;) {
    await sql.execute(`DELETE FROM ${table} LIMIT ${ROWS_PER_DELETE}`);
    const [row] = z.array(leftRow).parse(await sql.execute(`SELECT MIN(issue_id) AS rest FROM ${table}`));
    if (!row || row.rest === null) return;
  }
}
