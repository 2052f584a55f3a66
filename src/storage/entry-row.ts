import * as z from 'zod/mini';
import type { JournalEntry } from '../domain/journal/entry';
import { json } from '../domain/json';

/** Columns of an entry, for every statement that reads one. */
export const entryColumns = 'entity_id, revision, author_id, at, operation, patch';

export const entryRow = z.object({
  entity_id: z.string(),
  revision: z.int(),
  author_id: z.string(),
  at: z.string(),
  operation: z.string(),
  patch: z.string(),
});

// Lenient about paths: what an earlier version accepted must stay readable.
const storedPatch = z.record(z.string(), z.nullable(json));

/** Throws where the row holds no JSON: a journal that can't be read is never passed over in silence. */
export function entryOf(row: z.infer<typeof entryRow>): JournalEntry {
  return {
    entityId: row.entity_id,
    revision: row.revision,
    authorId: row.author_id,
    at: row.at,
    operation: row.operation,
    patch: storedPatch.parse(JSON.parse(row.patch)),
  };
}

export const entriesOf = (rows: readonly unknown[]): readonly JournalEntry[] =>
  z.array(entryRow).parse(rows).map(entryOf);
