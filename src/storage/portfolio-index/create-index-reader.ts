import * as z from 'zod/mini';
import type { IndexReader } from '../../usecases/portfolio/ports';
import { createMarkRepository } from '../mark-repository';
import { chunksOf } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { readNames } from './index-names';
import { idList, numberOf } from './issue-id';
import { readBelow } from './read-below';
import { unpacked } from './issue-row';
import { IDS_AT_ONCE, issuesOf } from './read-issues';

const countRow = z.object({ project_id: z.number(), issues: z.int(), secured: z.int() });

/** The portfolio's index in Forge SQL, as it is read. */
export function createIndexReader(sql: SqlExecutor): IndexReader {
  const marks = createMarkRepository(sql);
  return {
    below: (query) => readBelow(sql, query),

    async find(issueIds) {
      const ids = [...new Set(issueIds.map(numberOf))];
      const found = [];
      for (const some of chunksOf(ids, IDS_AT_ONCE)) found.push(...(await issuesOf(sql, some)).map(unpacked));
      return found;
    },

    names: () => readNames(marks),

    async counts(projectIds) {
      const ids = [...new Set(projectIds.map(numberOf))];
      if (ids.length === 0) return [];
      const rows = z.array(countRow).parse(
        await sql.execute(
          `SELECT project_id, COUNT(*) AS issues, COUNT(level_id) AS secured FROM indexed_issue
           WHERE project_id IN (${idList(ids)}) GROUP BY project_id`,
        ),
      );
      const found = new Map(rows.map((row) => [row.project_id, row]));
      return ids.map((id) => {
        const { issues = 0, secured = 0 } = found.get(id) ?? {};
        return { projectId: String(id), open: issues - secured, secured };
      });
    },
  };
}
