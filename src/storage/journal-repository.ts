import * as z from 'zod/mini';
import type { EntityKind, IssueEntityKind } from '../domain/journal/entity-id';
import type { JournalEntry } from '../domain/journal/entry';
import type { Entity, JournalPort } from '../usecases/ports';
import { accountIdsIn } from './account-ids';
import { readEntities } from './entity-reader';
import { entriesOf, entryColumns } from './entry-row';
import { entityAfter, prepareSummary, tryAdvanceSummary } from './entity-summary';
import { createMentionRepository } from './mention-repository';
import {
  chunksOf,
  entriesPerPage,
  patchLimitBytes,
  sizesPerPage,
  stateLimitBytes,
  statesPerAnswerBytes,
  textBytes,
  valuesPerStatement,
} from './payload-limits';
import { workIssuesIn } from '../domain/launch/link-work';
import { insertIfFree, placeholders, type SqlExecutor } from './sql-executor';
import { tooLarge } from './sql-failure';
import { createWorkIndex } from './work-index';

/** The journal in Forge SQL. One writer wins each revision by its primary key; the others are told `taken`. */
export function createJournalRepository(sql: SqlExecutor): JournalPort {
  const mentions = createMentionRepository(sql);
  const works = createWorkIndex(sql);
  return {
    async find(entityId) {
      const [entity] = await readEntities(sql, 'e.entity_id = ?', entityId);
      return entity ?? null;
    },

    async findAll(entityIds) {
      return readLiving(sql, await sizesOfEntities(sql, entityIds));
    },

    async ofIssue(issueId, kind) {
      const entities = await readEntities(sql, 'e.issue_id = ? AND e.kind = ?', issueId, kind);
      return [...entities].sort((a, b) => a.entityId.localeCompare(b.entityId, 'en', { numeric: true }));
    },

    async ofIssues(issueIds, kind) {
      return readLiving(sql, await sizesOfIssues(sql, issueIds, kind));
    },

    async ofKind(kind, projectId) {
      return readLiving(sql, await sizesOfKind(sql, kind, projectId));
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

    async entriesUpTo(entityId, revision) {
      return entriesOf(
        await sql.execute(
          `SELECT ${entryColumns} FROM journal WHERE entity_id = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
          entityId,
          revision,
          entriesPerPage,
        ),
      );
    },

    async append(entry, of) {
      const patch = JSON.stringify(entry.patch);
      // Both sizes before the first write: an entry whose summary can't be stored would leave it behind for good.
      if (textBytes(patch) > patchLimitBytes || textBytes(JSON.stringify(of.state)) > stateLimitBytes) throw tooLarge();
      const entity = entityAfter(entry, of);
      if (entry.revision === 1) await prepareSummary(sql, entity);
      await mentions.note([entry.authorId, ...accountIdsIn(entry.patch)], entry.entityId, entry.at);
      if (of.kind === 'launch') await works.note(workIssuesIn(entry.patch), entry.entityId);

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
type SizeRow = z.infer<typeof sizeRow>;

async function sizesOfEntities(sql: SqlExecutor, entityIds: readonly string[]): Promise<readonly SizeRow[]> {
  const sizes: SizeRow[] = [];
  for (const chunk of chunksOf(entityIds, valuesPerStatement)) {
    const rows = await sql.execute(
      `SELECT entity_id, state_bytes FROM entity WHERE entity_id IN (${placeholders(chunk)})`,
      ...chunk,
    );
    sizes.push(...z.array(sizeRow).parse(rows));
  }
  return sizes;
}

async function sizesOfIssues(
  sql: SqlExecutor,
  issueIds: readonly string[],
  kind: IssueEntityKind,
): Promise<readonly SizeRow[]> {
  const sizes: SizeRow[] = [];
  for (const chunk of chunksOf(issueIds, valuesPerStatement)) {
    const rows = await sql.execute(
      `SELECT entity_id, state_bytes FROM entity WHERE issue_id IN (${placeholders(chunk)}) AND kind = ?`,
      ...chunk,
      kind,
    );
    sizes.push(...z.array(sizeRow).parse(rows));
  }
  return sizes;
}

async function sizesOfKind(sql: SqlExecutor, kind: EntityKind, projectId?: string): Promise<readonly SizeRow[]> {
  const sizes: SizeRow[] = [];
  for (;;) {
    const rows = await sql.execute(
      `SELECT entity_id, state_bytes FROM entity WHERE kind = ? AND deleted_at IS NULL AND entity_id > ?${
        projectId === undefined ? '' : ' AND project_id = ?'
      } ORDER BY entity_id LIMIT ?`,
      kind,
      sizes.at(-1)?.entity_id ?? '',
      ...(projectId === undefined ? [] : [projectId]),
      sizesPerPage,
    );
    const page = z.array(sizeRow).parse(rows);
    sizes.push(...page);
    if (page.length < sizesPerPage) return sizes;
  }
}

/** Living entities, read in batches whose states fit one answer. */
async function readLiving(sql: SqlExecutor, sizes: readonly SizeRow[]): Promise<readonly Entity[]> {
  const found: Entity[] = [];
  for (const batch of batchesBySize(sizes)) {
    found.push(...(await readEntities(sql, `e.entity_id IN (${placeholders(batch)})`, ...batch)));
  }
  return found.filter((entity) => entity.deletedAt === null);
}

function batchesBySize(sizes: readonly SizeRow[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let batchBytes = Infinity;
  for (const { entity_id: entityId, state_bytes: bytes } of sizes) {
    if (batchBytes + bytes > statesPerAnswerBytes || (batches.at(-1)?.length ?? 0) >= valuesPerStatement) {
      batches.push([]);
      batchBytes = 0;
    }
    batches.at(-1)?.push(entityId);
    batchBytes += bytes;
  }
  return batches;
}
