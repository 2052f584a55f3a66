import * as z from 'zod/mini';
import { json } from '../domain/json';
import type { ExportRecord } from '../domain/journal/export-record';
import type { ExportPort } from '../usecases/lifecycle/ports';
import { draftOf, draftRow } from './draft-repository';
import { entryColumns, entryOf, entryRow } from './entry-row';
import { entriesPerPage } from './payload-limits';
import { planPersonColumns, planPersonOf, planPersonRow } from './plan-person-repository';
import type { SqlExecutor } from './sql-executor';

// Which table, and the key of the last row that was told.
const cursor = z.discriminatedUnion('table', [
  z.object({ table: z.literal('journal'), entityId: z.string(), revision: z.int() }),
  z.object({ table: z.literal('setting'), name: z.string(), revision: z.int() }),
  z.object({ table: z.literal('draft'), entityId: z.string(), accountId: z.string() }),
  z.object({ table: z.literal('plan_person'), accountId: z.string(), planId: z.string() }),
]);
type Cursor = z.infer<typeof cursor>;

interface Page {
  readonly records: readonly ExportRecord[];
  readonly next: Cursor | null;
}

/** Everything stored, table by table in the order of their keys, so that equal data make equal bytes. */
export function createExport(sql: SqlExecutor): ExportPort {
  return {
    async page(from) {
      const at: Cursor =
        from === null ? { table: 'journal', entityId: '', revision: 0 } : cursor.parse(JSON.parse(from));
      const { records, next } = await readPage(sql, at);
      return {
        records: from === null ? [{ record: 'gantry-export', version: 1 }, ...records] : records,
        next: next && JSON.stringify(next),
      };
    },
  };
}

function readPage(sql: SqlExecutor, at: Cursor): Promise<Page> {
  switch (at.table) {
    case 'journal':
      return entries(sql, at);
    case 'setting':
      return settings(sql, at);
    case 'draft':
      return drafts(sql, at);
    case 'plan_person':
      return planPeople(sql, at);
  }
}

const exportedEntryRow = z.extend(entryRow, { project_id: z.string() });

async function entries(sql: SqlExecutor, at: Extract<Cursor, { table: 'journal' }>): Promise<Page> {
  const rows = z.array(exportedEntryRow).parse(
    await sql.execute(
      `SELECT ${entryColumns}, project_id FROM journal
       WHERE entity_id > ? OR (entity_id = ? AND revision > ?) ORDER BY entity_id, revision LIMIT ?`,
      at.entityId,
      at.entityId,
      at.revision,
      entriesPerPage,
    ),
  );
  const last = isFull(rows) ? rows.at(-1) : undefined;
  return {
    records: rows.map((row) => ({ record: 'entry', ...entryOf(row), projectId: row.project_id })),
    next: last
      ? { table: 'journal', entityId: last.entity_id, revision: last.revision }
      : { table: 'setting', name: '', revision: 0 },
  };
}

const settingRow = z.object({
  name: z.string(),
  revision: z.int(),
  saved_by: z.string(),
  saved_at: z.string(),
  content: z.string(),
});

async function settings(sql: SqlExecutor, at: Extract<Cursor, { table: 'setting' }>): Promise<Page> {
  const rows = z.array(settingRow).parse(
    await sql.execute(
      `SELECT name, revision, saved_by, saved_at, content FROM setting
       WHERE name > ? OR (name = ? AND revision > ?) ORDER BY name, revision LIMIT ?`,
      at.name,
      at.name,
      at.revision,
      entriesPerPage,
    ),
  );
  const last = isFull(rows) ? rows.at(-1) : undefined;
  return {
    records: rows.map((row) => ({
      record: 'setting',
      name: row.name,
      revision: row.revision,
      savedBy: row.saved_by,
      savedAt: row.saved_at,
      content: json.parse(JSON.parse(row.content)),
    })),
    next: last
      ? { table: 'setting', name: last.name, revision: last.revision }
      : { table: 'draft', entityId: '', accountId: '' },
  };
}

const exportedDraftRow = z.extend(draftRow, { entity_id: z.string(), account_id: z.string() });

async function drafts(sql: SqlExecutor, at: Extract<Cursor, { table: 'draft' }>): Promise<Page> {
  const rows = z.array(exportedDraftRow).parse(
    await sql.execute(
      `SELECT entity_id, account_id, base_revision, content, saved_at FROM draft
       WHERE entity_id > ? OR (entity_id = ? AND account_id > ?) ORDER BY entity_id, account_id LIMIT ?`,
      at.entityId,
      at.entityId,
      at.accountId,
      entriesPerPage,
    ),
  );
  const last = isFull(rows) ? rows.at(-1) : undefined;
  return {
    records: rows.map((row) => ({
      record: 'draft',
      entityId: row.entity_id,
      accountId: row.account_id,
      ...draftOf(row),
    })),
    next: last
      ? { table: 'draft', entityId: last.entity_id, accountId: last.account_id }
      : { table: 'plan_person', accountId: '', planId: '' },
  };
}

async function planPeople(sql: SqlExecutor, at: Extract<Cursor, { table: 'plan_person' }>): Promise<Page> {
  const rows = z.array(planPersonRow).parse(
    await sql.execute(
      `SELECT ${planPersonColumns} FROM plan_person
       WHERE account_id > ? OR (account_id = ? AND plan_id > ?) ORDER BY account_id, plan_id LIMIT ?`,
      at.accountId,
      at.accountId,
      at.planId,
      entriesPerPage,
    ),
  );
  const last = isFull(rows) ? rows.at(-1) : undefined;
  return {
    records: rows.map((row) => ({ record: 'planPerson', accountId: row.account_id, ...planPersonOf(row) })),
    next: last ? { table: 'plan_person', accountId: last.account_id, planId: last.plan_id } : null,
  };
}

const isFull = (rows: readonly unknown[]): boolean => rows.length === entriesPerPage;
