import * as z from 'zod/mini';
import type { EntityKind } from '../domain/journal/entity-id';
import type { JournalEntry } from '../domain/journal/entry';
import { lifecycleOf } from '../domain/journal/lifecycle';
import type { State } from '../domain/journal/patch';
import type { Entity } from '../usecases/ports';
import { textBytes } from './payload-limits';
import { insertIfFree, type SqlExecutor } from './sql-executor';

/** Columns of a summary, named with the alias that the reading statements give its table. */
export const summaryColumns =
  'e.entity_id, e.kind, e.issue_id, e.project_id, e.revision, e.state, e.deleted_at, e.updated_at, e.updated_by';

export const summaryRow = z.object({
  entity_id: z.string(),
  kind: z.enum([
    'roadmap',
    'comments',
    'launch',
    'insight',
    'template',
    'published',
    'checklist',
    'checklistVersion',
    'plan',
  ]),
  issue_id: z.string(),
  project_id: z.string(),
  revision: z.int(),
  state: z.string(),
  deleted_at: z.nullable(z.string()),
  updated_at: z.string(),
  updated_by: z.string(),
});

/** What JSON.parse gives is JSON: only that it is an object is left to see, and a thousand states are read at once. */
const storedState = z.custom<State>(
  (parsed) => typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed),
);

export function entityOf(row: z.infer<typeof summaryRow>): Entity {
  return {
    entityId: row.entity_id,
    kind: row.kind,
    issueId: row.issue_id,
    projectId: row.project_id,
    revision: row.revision,
    state: storedState.parse(JSON.parse(row.state)),
    deletedAt: row.deleted_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

/** An entity as it stands after an entry. */
export function entityAfter(
  entry: JournalEntry,
  of: { readonly kind: EntityKind; readonly issueId: string; readonly projectId: string; readonly state: State },
): Entity {
  return {
    entityId: entry.entityId,
    kind: of.kind,
    issueId: of.issueId,
    projectId: of.projectId,
    revision: entry.revision,
    state: of.state,
    deletedAt: lifecycleOf(of.state).deletedAt,
    updatedAt: entry.at,
    updatedBy: entry.authorId,
  };
}

/**
 * Makes the row that a journal's first entry needs beforehand, so that no journal is ever without one: a crash between the two
 * leaves a summary that is behind, which every read notices, not one that is missing.
 */
export async function prepareSummary(sql: SqlExecutor, entity: Entity): Promise<void> {
  await insertIfFree(
    sql,
    'INSERT INTO entity (entity_id, kind, issue_id, project_id, revision, state, state_bytes, updated_at, updated_by) VALUES (?, ?, ?, ?, 0, ?, 2, ?, ?)',
    entity.entityId,
    entity.kind,
    entity.issueId,
    entity.projectId,
    '{}',
    entity.updatedAt,
    entity.updatedBy,
  );
}

/** Brings the row up to a revision. One that is already there or further stays, so it never goes back. */
async function advanceSummary(sql: SqlExecutor, entity: Entity): Promise<void> {
  const state = JSON.stringify(entity.state);
  await sql.execute(
    'UPDATE entity SET project_id = ?, revision = ?, state = ?, state_bytes = ?, deleted_at = ?, updated_at = ?, updated_by = ? WHERE entity_id = ? AND revision < ?',
    entity.projectId,
    entity.revision,
    state,
    textBytes(state),
    entity.deletedAt,
    entity.updatedAt,
    entity.updatedBy,
    entity.entityId,
    entity.revision,
  );
}

/**
 * As `advanceSummary`, where the journal holds everything already: a summary that stays behind costs the next read a fold, which
 * tries again, while a failure here would tell a person that nothing was saved, or keep them from reading in a full storage.
 */
export async function tryAdvanceSummary(sql: SqlExecutor, entity: Entity): Promise<void> {
  try {
    await advanceSummary(sql, entity);
  } catch {
    return;
  }
}
