import * as z from 'zod/mini';
import { json } from '../domain/json';
import type { Draft, DraftPort } from '../usecases/ports';
import { accountIdsIn } from './account-ids';
import { createMentionRepository } from './mention-repository';
import { patchLimitBytes, textBytes } from './payload-limits';
import { insertIfFree, type SqlExecutor } from './sql-executor';
import { tooLarge } from './sql-failure';

export const draftRow = z.object({ base_revision: z.int(), content: z.string(), saved_at: z.string() });
const storedContent = z.record(z.string(), json);

/** What people typed and did not save: one draft for each person and entity, the last one wins, nobody else reads it. */
export function createDraftRepository(sql: SqlExecutor): DraftPort {
  const mentions = createMentionRepository(sql);
  return {
    async find(entityId, accountId) {
      const rows = await sql.execute(
        'SELECT base_revision, content, saved_at FROM draft WHERE entity_id = ? AND account_id = ?',
        entityId,
        accountId,
      );
      const [row] = z.array(draftRow).parse(rows);
      return row ? draftOf(row) : null;
    },

    async save(entityId, accountId, draft) {
      const content = JSON.stringify(draft.content);
      if (textBytes(content) > patchLimitBytes) throw tooLarge();
      await mentions.note([accountId, ...accountIdsIn(draft.content)], entityId, draft.savedAt);
      const values = [draft.baseRevision, content, draft.savedAt, entityId, accountId] as const;
      const outcome = await insertIfFree(
        sql,
        'INSERT INTO draft (base_revision, content, saved_at, entity_id, account_id) VALUES (?, ?, ?, ?, ?)',
        ...values,
      );
      if (outcome === 'inserted') return;
      await sql.execute(
        'UPDATE draft SET base_revision = ?, content = ?, saved_at = ? WHERE entity_id = ? AND account_id = ?',
        ...values,
      );
    },

    async discard(entityId, accountId) {
      await sql.execute('DELETE FROM draft WHERE entity_id = ? AND account_id = ?', entityId, accountId);
    },
  };
}

export function draftOf(row: z.infer<typeof draftRow>): Draft {
  return {
    baseRevision: row.base_revision,
    content: storedContent.parse(JSON.parse(row.content)),
    savedAt: row.saved_at,
  };
}
