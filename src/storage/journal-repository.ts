import * as z from 'zod/mini';
import type { JournalEntry } from '../domain/journal/entry';
import type { EntityKind, JournalPort } from '../usecases/ports';
import { accountIdsIn } from './account-ids';
import { readEntities } from './entity-reader';
import { entriesOf, entryColumns } from './entry-row';
import { entityAfter, prepareSummary, tryAdvanceSummary } from './entity-summary';
import { createMentionRepository } from './mention-repository';
import {
  chunksOf,
  entriesPerPage,
  patchLimitBytes,
  stateLimitBytes,
  statesPerAnswerBytes,
  textBytes,
  valuesPerStatement,
} from './payload-limits';
import { insertIfFree, placeholders, type SqlExecutor } from './sql-executor';
import { tooLarge } from './sql-failure';

/** The journal in Forge SQL. One writer wins each revision by its primary key; the others are told `taken`. */
export function createJournalRepository(sql: SqlExecutor): JournalPort {
  const mentions = createMentionRepository(sql);
  return {
    async find(entityId) {
      const [entity] = await readEntities(sql, 'e.entity_id = ?', entityId);
      return entity ?? null;
    },

    async ofIssue(issueId, kind) {
      const entities = await readEntities(sql, 'e.issue_id = ? AND e.kind = ?', issueId, kind);
      return [...entities].sort((a, b) => a.entityId.localeCompare(b.entityId, 'en', { numeric: true }));
    },

    async ofIssues(issueIds, kind) {
      const found = [];
      for (const batch of await batchesBySize(sql, issueIds, kind)) {
        found.push(...(await readEntities(sql, `e.entity_id IN (${placeholders(batch)})`, ...batch)));
      }
      return found.filter((entity) => entity.deletedAt === null);
    },

    async entriesAfter(entityId, revision) {
      const entries: JournalEntry[] = [];
      for (;;) {
        const page = entriesOf(
          await sql.execute(
            `SELECT ${entryColumns} FROM journal WHERE entity_id = ? AND revision > ? ORDER BY revision LIMIT ?`,
            entityId,
            entries.at(-1)?.revision ?? revision,
            entriesPerPage,
          ),
        );
        entries.push(...page);
        if (page.length < entriesPerPage) return entries;
      }
    },

    async append(entry, of) {
      const patch = JSON.stringify(entry.patch);
      // Both sizes before the first write: an entry whose summary can't be stored would leave it behind for good.
      if (textBytes(patch) > patchLimitBytes || textBytes(JSON.stringify(of.state)) > stateLimitBytes) throw tooLarge();
      const entity = entityAfter(entry, of);
      if (entry.revision === 1) await prepareSummary(sql, entity);
      await mentions.note([entry.authorId, ...accountIdsIn(entry.patch)], entry.entityId, entry.at);

      const outcome = await insertIfFree(
        sql,
        'INSERT INTO journal (entity_id, revision, project_id, author_id, at, operation, patch) VALUES (?, ?, ?, ?, ?, ?, ?)',
        entry.entityId,
        entry.revision,
        of.projectId,
        entry.authorId,
        entry.at,
        entry.operation,
        patch,
      );
      if (outcome === 'taken') return 'taken';
      await tryAdvanceSummary(sql, entity);
      return 'appended';
    },
  };
}

const sizeRow = z.object({ entity_id: z.string(), state_bytes: z.int() });

/** Ids of entities in batches whose states fit one answer. */
async function batchesBySize(
  sql: SqlExecutor,
  issueIds: readonly string[],
  kind: EntityKind,
): Promise<readonly (readonly string[])[]> {
  const batches: string[][] = [];
  let batchBytes = Infinity;
  for (const chunk of chunksOf(issueIds, valuesPerStatement)) {
    const sizes = await sql.execute(
      `SELECT entity_id, state_bytes FROM entity WHERE issue_id IN (${placeholders(chunk)}) AND kind = ?`,
      ...chunk,
      kind,
    );
    for (const { entity_id: entityId, state_bytes: bytes } of z.array(sizeRow).parse(sizes)) {
      if (batchBytes + bytes > statesPerAnswerBytes || (batches.at(-1)?.length ?? 0) >= valuesPerStatement) {
        batches.push([]);
        batchBytes = 0;
      }
      batches.at(-1)?.push(entityId);
      batchBytes += bytes;
    }
  }
  return batches;
}
