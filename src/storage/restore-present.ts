import * as z from 'zod/mini';
import { entryColumns, entryRow } from './entry-row';
import { chunksOf, entriesPerPage, valuesPerStatement } from './payload-limits';
import type { EntryRecord } from './restore-record';
import { placeholders, type SqlExecutor } from './sql-executor';

/** What is here of the entities that a page of records names. `restoreEntries` keeps it in step with what it writes. */
export interface PresentEntries {
  /** Last revision of each entity's journal; absent where it has none. */
  readonly revisions: Map<string, number>;
  /** Entries that are here, as `entryText` tells them, by `entryKey`: of those that the page brings, and of each restored journal's last. */
  readonly texts: Map<string, string>;
  /** What restoring each entity was about to write last: after which revision, up to which, and that entry's fingerprint. */
  readonly restored: Map<string, { readonly base: number; readonly revision: number; readonly fingerprint: string }>;
}

export const entryKey = ({ entityId, revision }: Pick<EntryRecord, 'entityId' | 'revision'>): string =>
  `${entityId}@${revision}`;

/** The whole of an entry as one text: equal for two that say the same, byte for byte. */
export function entryText(
  entry: Pick<EntryRecord, 'entityId' | 'revision' | 'projectId' | 'authorId' | 'at' | 'operation'> & {
    readonly patch: string;
  },
): string {
  const { entityId, revision, projectId, authorId, at, operation, patch } = entry;
  return JSON.stringify([entityId, revision, projectId, authorId, at, operation, patch]);
}

/** What an entry is known by where its text would be too long to keep. */
export async function fingerprintOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

const revisionRow = z.object({ entity_id: z.string(), revision: z.int() });
const restoredRow = z.extend(revisionRow, { base_revision: z.int(), fingerprint: z.string() });
const presentRow = z.extend(entryRow, { project_id: z.string() });

/** Reads it in a few statements for the whole page. */
export async function readPresentEntries(sql: SqlExecutor, records: readonly EntryRecord[]): Promise<PresentEntries> {
  const revisions = new Map<string, number>();
  const restored: PresentEntries['restored'] = new Map();
  for (const ids of chunksOf([...new Set(records.map(({ entityId }) => entityId))], valuesPerStatement)) {
    const last = await sql.execute(
      `SELECT entity_id, MAX(revision) AS revision FROM journal WHERE entity_id IN (${placeholders(ids)}) GROUP BY entity_id`,
      ...ids,
    );
    for (const row of z.array(revisionRow).parse(last)) revisions.set(row.entity_id, row.revision);
    const noted = await sql.execute(
      `SELECT entity_id, base_revision, revision, fingerprint FROM restored_entity WHERE entity_id IN (${placeholders(ids)})`,
      ...ids,
    );
    for (const { entity_id: entityId, base_revision: base, revision, fingerprint } of z
      .array(restoredRow)
      .parse(noted)) {
      restored.set(entityId, { base, revision, fingerprint });
    }
  }
  const brought = records.filter(({ entityId, revision }) => revision <= (revisions.get(entityId) ?? 0));
  const lasts = [...restored.keys()].map((entityId) => ({ entityId, revision: revisions.get(entityId) ?? 0 }));
  return { revisions, restored, texts: await readTexts(sql, [...brought, ...lasts]) };
}

async function readTexts(
  sql: SqlExecutor,
  entries: readonly Pick<EntryRecord, 'entityId' | 'revision'>[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunksOf(entries, entriesPerPage)) {
    const rows = await sql.execute(
      `SELECT ${entryColumns}, project_id FROM journal WHERE ${chunk.map(() => '(entity_id = ? AND revision = ?)').join(' OR ')}`,
      ...chunk.flatMap(({ entityId, revision }) => [entityId, revision]),
    );
    for (const row of z.array(presentRow).parse(rows)) {
      const { entity_id: entityId, revision, project_id: projectId, author_id: authorId, at, operation, patch } = row;
      const text = entryText({ entityId, revision, projectId, authorId, at, operation, patch });
      found.set(entryKey({ entityId, revision }), text);
    }
  }
  return found;
}
