import * as z from 'zod/mini';
import type { JournalEntry } from '../domain/journal/entry';
import { inTime } from '../pacing/in-time';
import type { EntryPort } from '../usecases/governance/ports';
import { entriesOf, entryColumns } from './entry-row';
import { chunksOf, entriesPerPage, valuesPerStatement } from './payload-limits';
import { placeholders, type SqlExecutor } from './sql-executor';

const sizeRow = z.object({ entity_id: z.string(), entries: z.int(), characters: z.int() });

/** By the characters of patches: escaped in an answer, and in bytes, they stay below its 4 MiB. */
const CHARACTERS_PER_ANSWER = 1024 * 1024;
/** What the rest of an entry's row takes at most. */
const CHARACTERS_PER_ROW = 300;

/** Statements under way at once, far below Forge's 150 a second. */
const PARALLEL = 4;

/** Journals read whole, many a statement: what a trend folds. */
export function createEntryReader(sql: SqlExecutor): EntryPort {
  return {
    async ofEach(entityIds, until) {
      const limits = { until, atOnce: PARALLEL };
      const sizes = await inTime(chunksOf(entityIds, valuesPerStatement), limits, sizesOf);
      const batches = sizes.flatMap((chunk) => (chunk === null ? [] : batchesOf(chunk)));
      const journals = await inTime(batches, limits, readBatch);
      return {
        found: journals.flatMap((batch) => batch ?? []),
        missing: [...sizes, ...journals].includes(null)
          ? ['The storage took too long to answer, so not every item’s history was read. Read again in a minute.']
          : [],
      };
    },
  };

  async function sizesOf(entityIds: readonly string[]) {
    const rows = await sql.execute(
      `SELECT entity_id, COUNT(*) AS entries, SUM(LENGTH(patch)) AS characters FROM journal
       WHERE entity_id IN (${placeholders(entityIds)}) GROUP BY entity_id ORDER BY entity_id`,
      ...entityIds,
    );
    // MySQL answers a sum as a decimal, hence as text.
    return z.array(sizeRow).parse(rows.map((row) => numbered(row)));
  }

  async function readBatch(entityIds: readonly string[]): Promise<readonly (readonly JournalEntry[])[]> {
    const [only] = entityIds;
    if (entityIds.length === 1 && only !== undefined) return [await readPages(only)];
    const rows = await sql.execute(
      `SELECT ${entryColumns} FROM journal WHERE entity_id IN (${placeholders(entityIds)}) ORDER BY entity_id, revision`,
      ...entityIds,
    );
    const byEntity = new Map<string, JournalEntry[]>();
    for (const entry of entriesOf(rows)) {
      const journal = byEntity.get(entry.entityId);
      if (journal) journal.push(entry);
      else byEntity.set(entry.entityId, [entry]);
    }
    return [...byEntity.values()];
  }

  /** One journal of any size. */
  async function readPages(entityId: string): Promise<readonly JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (;;) {
      const page = entriesOf(
        await sql.execute(
          `SELECT ${entryColumns} FROM journal WHERE entity_id = ? AND revision > ? ORDER BY revision LIMIT ?`,
          entityId,
          entries.at(-1)?.revision ?? 0,
          entriesPerPage,
        ),
      );
      entries.push(...page);
      if (page.length < entriesPerPage) return entries;
    }
  }
}

function numbered(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'characters' in row
    ? { ...row, characters: Number(row.characters) }
    : row;
}

function batchesOf(sizes: readonly z.infer<typeof sizeRow>[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let held = Infinity;
  for (const { entity_id: entityId, entries, characters } of sizes) {
    const size = characters + entries * CHARACTERS_PER_ROW;
    if (held + size > CHARACTERS_PER_ANSWER) {
      batches.push([]);
      held = 0;
    }
    batches.at(-1)?.push(entityId);
    held += size;
  }
  return batches;
}
