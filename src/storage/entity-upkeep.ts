import * as z from 'zod/mini';
import { findEntityName, noIssue } from '../domain/journal/entity-id';
import type { UpkeepPort } from '../usecases/lifecycle/ports';
import { forgetInsights, insightIdOf } from './insight-index';
import { createMentionRepository } from './mention-repository';
import type { SqlExecutor } from './sql-executor';
import { createWorkIndex } from './work-index';

const issueRow = z.object({ issue_id: z.string(), project_id: z.string() });
const issueIdRow = z.object({ issue_id: z.string() });
const deletedRow = z.object({ entity_id: z.string(), issue_id: z.string() });

export function createEntityUpkeep(sql: SqlExecutor): UpkeepPort {
  const mentions = createMentionRepository(sql);
  const works = createWorkIndex(sql);

  async function issuesAfter(kind: 'launch' | 'roadmap', issueId: string, limit: number): Promise<readonly string[]> {
    const rows = await sql.execute(
      'SELECT DISTINCT issue_id FROM entity WHERE issue_id > ? AND kind = ? AND deleted_at IS NULL ORDER BY issue_id LIMIT ?',
      issueId,
      kind,
      limit,
    );
    return z
      .array(issueIdRow)
      .parse(rows)
      .map((row) => row.issue_id);
  }

  return {
    async livingIssuesAfter(issueId, limit) {
      const rows = await sql.execute(
        'SELECT DISTINCT issue_id, project_id FROM entity WHERE issue_id > ? AND issue_id <> ? AND deleted_at IS NULL ORDER BY issue_id LIMIT ?',
        issueId,
        noIssue,
        limit,
      );
      return z
        .array(issueRow)
        .parse(rows)
        .map((row) => ({ issueId: row.issue_id, projectId: row.project_id }));
    },

    launchIssuesAfter: (issueId, limit) => issuesAfter('launch', issueId, limit),
    roadmapIssuesAfter: (issueId, limit) => issuesAfter('roadmap', issueId, limit),

    async deletedBefore(instant, limit) {
      const rows = await sql.execute(
        'SELECT entity_id, issue_id FROM entity WHERE deleted_at < ? ORDER BY deleted_at, entity_id LIMIT ?',
        instant,
        limit,
      );
      return z
        .array(deletedRow)
        .parse(rows)
        .map((row) => ({ entityId: row.entity_id, issueId: row.issue_id }));
    },

    /** The summary goes last: a purge that was cut off is found and finished by the next. */
    async purge(entityId) {
      await sql.execute('DELETE FROM draft WHERE entity_id = ?', entityId);
      await sql.execute('DELETE FROM journal WHERE entity_id = ?', entityId);
      await sql.execute('DELETE FROM restored_entity WHERE entity_id = ?', entityId);
      await sql.execute('DELETE FROM reminder WHERE entity_id = ?', entityId);
      await sql.execute('DELETE FROM nudge WHERE entity_id = ?', entityId);
      await mentions.forgetPlace(entityId);
      await works.forget(entityId);
      if (findEntityName(entityId)?.kind === 'insight') await forgetInsights(sql, [insightIdOf({ entityId })]);
      await sql.execute('DELETE FROM entity WHERE entity_id = ?', entityId);
    },

    async discardDraftsBefore(instant) {
      await sql.execute('DELETE FROM draft WHERE saved_at < ?', instant);
    },
  };
}
