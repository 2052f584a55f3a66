import * as z from 'zod/mini';
import type { WorkIndexPort } from '../usecases/lifecycle/ports';
import { insertIfFree, type SqlExecutor } from './sql-executor';

const launchRow = z.object({ entity_id: z.string() });
const workRow = z.object({ work_issue_id: z.string() });

/**
 * In which launches an issue is the work of an item. It is noted before the journal says so and never taken back, so that it may name a
 * launch too many, which the launch itself puts right, but none too few.
 */
export function createWorkIndex(sql: SqlExecutor): WorkIndexPort & {
  note(workIssueIds: readonly string[], entityId: string): Promise<void>;
  forget(entityId: string): Promise<void>;
} {
  return {
    async note(workIssueIds, entityId) {
      for (const issueId of workIssueIds) {
        await insertIfFree(sql, 'INSERT INTO work_item (work_issue_id, entity_id) VALUES (?, ?)', issueId, entityId);
      }
    },

    async forget(entityId) {
      await sql.execute('DELETE FROM work_item WHERE entity_id = ?', entityId);
    },

    async launchesOf(workIssueId) {
      const rows = await sql.execute('SELECT entity_id FROM work_item WHERE work_issue_id = ?', workIssueId);
      return z
        .array(launchRow)
        .parse(rows)
        .map((row) => row.entity_id);
    },

    async issuesAfter(workIssueId, limit) {
      const rows = await sql.execute(
        'SELECT DISTINCT work_issue_id FROM work_item WHERE work_issue_id > ? ORDER BY work_issue_id LIMIT ?',
        workIssueId,
        limit,
      );
      return z
        .array(workRow)
        .parse(rows)
        .map((row) => row.work_issue_id);
    },
  };
}
