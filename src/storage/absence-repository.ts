import * as z from 'zod/mini';
import type { AbsencePort } from '../usecases/lifecycle/ports';
import { chunksOf, valuesPerStatement } from './payload-limits';
import { insertIfFree, placeholders, type SqlExecutor } from './sql-executor';

const absenceRow = z.object({ issue_id: z.string(), since: z.string() });

/** An observation about an issue, hence beside its journals: it comes and goes with what the app may browse. */
export function createAbsenceRepository(sql: SqlExecutor): AbsencePort {
  return {
    async note(issueIds, since) {
      for (const issueId of issueIds) {
        await insertIfFree(sql, 'INSERT INTO absence (issue_id, since) VALUES (?, ?)', issueId, since);
      }
    },

    async clear(issueIds) {
      for (const chunk of chunksOf(issueIds, valuesPerStatement)) {
        await sql.execute(`DELETE FROM absence WHERE issue_id IN (${placeholders(chunk)})`, ...chunk);
      }
    },

    async among(issueIds) {
      const found: string[] = [];
      for (const chunk of chunksOf(issueIds, valuesPerStatement)) {
        const rows = await sql.execute(
          `SELECT issue_id, since FROM absence WHERE issue_id IN (${placeholders(chunk)})`,
          ...chunk,
        );
        found.push(
          ...z
            .array(absenceRow)
            .parse(rows)
            .map((row) => row.issue_id),
        );
      }
      return found;
    },

    async list(limit) {
      const rows = await sql.execute('SELECT issue_id, since FROM absence ORDER BY since, issue_id LIMIT ?', limit);
      return z
        .array(absenceRow)
        .parse(rows)
        .map((row) => ({ issueId: row.issue_id, since: row.since }));
    },
  };
}
