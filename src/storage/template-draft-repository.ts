import * as z from 'zod/mini';
import { checklistEntityId, findEntityName, templateEntityId } from '../domain/journal/entity-id';
import { json } from '../domain/json';
import type { StoredTemplateDraft, TemplateDraftPort } from '../usecases/ports';
import { accountIdsIn } from './account-ids';
import { createMentionRepository } from './mention-repository';
import { patchLimitBytes, textBytes } from './payload-limits';
import { insertIfFree, type SqlExecutor } from './sql-executor';
import { tooLarge } from './sql-failure';

const draftRow = z.object({
  entity_id: z.string(),
  revision: z.int(),
  content: z.string(),
  saved_at: z.string(),
  saved_by: z.string(),
});

const revisionRow = z.object({ revision: z.int() });

const columns = 'entity_id, revision, content, saved_at, saved_by';

/** What drafts are kept of, in the one table. */
type DraftedKind = 'template' | 'checklist';

const entityIdOf = { template: templateEntityId, checklist: checklistEntityId };

/**
 * Drafts of templates, or of launch checklists, beside their journals: they are saved every few seconds, and only the last one is ever
 * read.
 */
export function createTemplateDraftRepository(sql: SqlExecutor, kind: DraftedKind = 'template'): TemplateDraftPort {
  const mentions = createMentionRepository(sql);
  return {
    async all() {
      const last = new Map<string, StoredTemplateDraft>();
      const rows = await sql.execute(
        `SELECT ${columns} FROM template_draft WHERE entity_id LIKE ? ORDER BY entity_id, revision`,
        `${kind}:%`,
      );
      for (const draft of z.array(draftRow).parse(rows).map(draftOf)) last.set(draft.templateId, draft);
      return [...last.values()];
    },

    async find(templateId) {
      const rows = await sql.execute(
        `SELECT ${columns} FROM template_draft WHERE entity_id = ? ORDER BY revision DESC LIMIT 1`,
        entityIdOf[kind](templateId),
      );
      const [row] = z.array(draftRow).parse(rows);
      return row ? draftOf(row) : null;
    },

    async save({ templateId, revision, content, savedAt, savedBy }) {
      const text = JSON.stringify(content);
      if (textBytes(text) > patchLimitBytes) throw tooLarge();
      const entityId = entityIdOf[kind](templateId);
      await mentions.note([savedBy, ...accountIdsIn(content)], entityId, savedAt);
      const outcome = await insertIfFree(
        sql,
        `INSERT INTO template_draft (${columns}) VALUES (?, ?, ?, ?, ?)`,
        entityId,
        revision,
        text,
        savedAt,
        savedBy,
      );
      if (outcome === 'taken') return 'taken';
      // A number that was taken and forgotten since is free again: then a later one stands, and this one came too late.
      const [last] = z
        .array(revisionRow)
        .parse(
          await sql.execute(
            'SELECT revision FROM template_draft WHERE entity_id = ? ORDER BY revision DESC LIMIT 1',
            entityId,
          ),
        );
      const standing = last?.revision ?? revision;
      await sql.execute('DELETE FROM template_draft WHERE entity_id = ? AND revision < ?', entityId, standing);
      return standing === revision ? 'saved' : 'taken';
    },
  };
}

function draftOf(row: z.infer<typeof draftRow>): StoredTemplateDraft {
  const name = findEntityName(row.entity_id);
  if (name?.kind !== 'template' && name?.kind !== 'checklist') {
    throw new Error(`A draft is kept for ${row.entity_id}, which is no template.`);
  }
  return {
    templateId: name.kind === 'template' ? name.templateId : name.checklistId,
    revision: row.revision,
    content: json.parse(JSON.parse(row.content)),
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}
