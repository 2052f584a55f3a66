import * as z from 'zod/mini';
import type { JournalEntry } from '../domain/journal/entry';
import { foldEntries } from '../domain/journal/fold';
import type { Entity } from '../usecases/ports';
import { entryOf } from './entry-row';
import { entityAfter, entityOf, summaryColumns, summaryRow, tryAdvanceSummary } from './entity-summary';
import type { SqlExecutor, SqlValue } from './sql-executor';

/** A summary, and beside it one entry that the summary doesn't hold yet; nulls where it holds all. */
const readRow = z.extend(summaryRow, {
  entry_revision: z.nullable(z.int()),
  entry_project_id: z.nullable(z.string()),
  author_id: z.nullable(z.string()),
  at: z.nullable(z.string()),
  operation: z.nullable(z.string()),
  patch: z.nullable(z.string()),
});
type ReadRow = z.infer<typeof readRow>;

/**
 * Entities as their journals tell them, in one statement, hence of one moment: a summary that a crashed writer left behind is
 * folded forward, and written back so that the next read is quick again. Entities without any entry are left out.
 */
export async function readEntities(
  sql: SqlExecutor,
  condition: string,
  ...params: readonly SqlValue[]
): Promise<readonly Entity[]> {
  const rows = z.array(readRow).parse(
    await sql.execute(
      `SELECT ${summaryColumns}, j.revision AS entry_revision, j.project_id AS entry_project_id, j.author_id, j.at, j.operation, j.patch
       FROM entity e LEFT JOIN journal j ON j.entity_id = e.entity_id AND j.revision > e.revision
       WHERE ${condition} ORDER BY e.entity_id, j.revision`,
      ...params,
    ),
  );
  const entities: Entity[] = [];
  for (const [first, ...others] of groupByEntity(rows)) {
    const entity = foldForward(first, [first, ...others]);
    if (entity.revision === 0) continue;
    entities.push(entity);
    if (first.revision !== entity.revision) await tryAdvanceSummary(sql, entity);
  }
  return entities;
}

type Group = [ReadRow, ...ReadRow[]];

function groupByEntity(rows: readonly ReadRow[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const group = groups.get(row.entity_id);
    if (group) group.push(row);
    else groups.set(row.entity_id, [row]);
  }
  return [...groups.values()];
}

function foldForward(first: ReadRow, rows: readonly ReadRow[]): Entity {
  const summary = entityOf(first);
  const missing = rows.flatMap((row) => {
    const entry = entryBeside(row);
    return entry ? [entry] : [];
  });
  const last = missing.at(-1);
  if (!last) return summary;
  const { state } = foldEntries(missing, summary);
  return entityAfter(last, { ...summary, projectId: rows.at(-1)?.entry_project_id ?? summary.projectId, state });
}

function entryBeside(row: ReadRow): JournalEntry | null {
  const { entry_revision: revision, author_id, at, operation, patch } = row;
  if (revision === null || author_id === null || at === null || operation === null || patch === null) return null;
  return entryOf({ entity_id: row.entity_id, revision, author_id, at, operation, patch });
}
