import * as z from 'zod/mini';
import { insightEntityId } from '../domain/journal/entity-id';
import { insightFromState, type Insight } from '../domain/insight/insight';
import { wordsOf } from '../domain/insight/words';
import type { Entity } from '../usecases/ports';
import { readEntities } from './entity-reader';
import { chunksOf, statesPerAnswerBytes, valuesPerStatement } from './payload-limits';
import { insertIfFree, placeholders, type SqlExecutor, type SqlValue } from './sql-executor';

const ROWS_PER_STATEMENT = 500;
const INSIGHTS_AT_ONCE = 100;
/** Whoever changes an insight faster than it is indexed indexes it too. */
const ROUNDS = 3;
const MARKS_AT_ONCE = 500;
/** A state is below this by far: text of 2,000 characters, labels and links. */
const STATES_AT_ONCE = Math.floor(statesPerAnswerBytes / (32 * 1024));

const markRow = z.object({ insight_id: z.string(), mark: z.string() });
const revisionRow = z.object({ entity_id: z.string(), revision: z.int() });

const PREFIX = insightEntityId('');
export const insightIdOf = ({ entityId }: Pick<Entity, 'entityId'>): string => entityId.slice(PREFIX.length);

/** The insights as their journals tell them; those without an entry are left out. */
export async function readInsightEntities(sql: SqlExecutor, insightIds: readonly string[]): Promise<readonly Entity[]> {
  const found: Entity[] = [];
  for (const ids of chunksOf(insightIds, STATES_AT_ONCE)) {
    found.push(
      ...(await readEntities(sql, `e.entity_id IN (${placeholders(ids)})`, ...ids.map((id) => insightEntityId(id)))),
    );
  }
  return found;
}

/**
 * Writes what is derived of these insights anew, from their journals: the row that filters read, words, links. An insight that is
 * deleted or purged is found by nothing. Where somebody changed one in between, it is written once more.
 */
export async function indexInsights(sql: SqlExecutor, insightIds: readonly string[]): Promise<void> {
  for (const ids of chunksOf(insightIds, INSIGHTS_AT_ONCE)) {
    let behind = ids;
    for (let round = 0; behind.length > 0 && round < ROUNDS; round += 1) behind = await writeIndex(sql, behind);
  }
}

/** Answers those that changed while they were written. */
async function writeIndex(sql: SqlExecutor, insightIds: readonly string[]): Promise<readonly string[]> {
  const entities = await readInsightEntities(sql, insightIds);
  await forgetInsights(sql, insightIds);
  const living = entities.flatMap((entity) => {
    const insight = entity.deletedAt === null ? readable(entity) : null;
    return insight ? [{ entity, insight, insightId: insightIdOf(entity) }] : [];
  });
  await insertRows(
    sql,
    'insight (insight_id, project_id, source, importance, heard_on, segments, tags, updated_at)',
    living.map(({ entity, insight, insightId }) => [
      insightId,
      entity.projectId,
      insight.source,
      insight.importance,
      insight.heardOn,
      JSON.stringify(insight.segments),
      JSON.stringify(insight.tags),
      entity.updatedAt,
    ]),
  );
  await insertRows(
    sql,
    'insight_link (issue_id, insight_id)',
    living.flatMap(({ insight, insightId }) => insight.issueIds.map((issueId) => [issueId, insightId])),
  );
  await insertRows(
    sql,
    'insight_word (word, insight_id)',
    living.flatMap(({ insight, insightId }) => searchedWords(insight).map((word) => [word, insightId])),
  );
  const before = new Map(entities.map((entity) => [entity.entityId, entity.revision]));
  const now = z
    .array(revisionRow)
    .parse(
      await sql.execute(
        `SELECT entity_id, revision FROM entity WHERE entity_id IN (${placeholders(insightIds)})`,
        ...insightIds.map(insightEntityId),
      ),
    );
  return now
    .filter(({ entity_id: id, revision }) => revision > (before.get(id) ?? 0))
    .map((row) => row.entity_id.slice(PREFIX.length));
}

/** One that can't be read stays in its journal; it must not keep the others from being found. */
function readable(entity: Entity): Insight | null {
  try {
    return insightFromState(entity.state);
  } catch {
    return null;
  }
}

const searchedWords = ({ text, tags, segments, account }: Insight): readonly string[] =>
  wordsOf([text, ...tags, ...segments, account].join(' '));

export async function forgetInsights(sql: SqlExecutor, insightIds: readonly string[]): Promise<void> {
  for (const ids of chunksOf(insightIds, valuesPerStatement)) {
    for (const table of ['insight', 'insight_link', 'insight_word']) {
      await sql.execute(`DELETE FROM ${table} WHERE insight_id IN (${placeholders(ids)})`, ...ids);
    }
  }
}

/** Rows that another writer of the same insight put there in between are no reason to fail: both wrote what a journal says. */
async function insertRows(sql: SqlExecutor, into: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  for (const chunk of chunksOf(rows, ROWS_PER_STATEMENT)) {
    const insert = (some: readonly (readonly SqlValue[])[]) =>
      insertIfFree(
        sql,
        `INSERT INTO ${into} VALUES ${some.map((row) => `(${placeholders(row)})`).join(', ')}`,
        ...some.flat(),
      );
    if ((await insert(chunk)) === 'inserted') continue;
    for (const row of chunk) await insert([row]);
  }
}

/** Says beforehand that these insights are about to change, so that a change that is cut off is indexed later. */
export async function markInsights(
  sql: SqlExecutor,
  insightIds: readonly string[],
  mark: string,
  markedAt: string,
): Promise<void> {
  await insertRows(
    sql,
    'insight_mark (insight_id, mark, marked_at)',
    insightIds.map((insightId) => [insightId, mark, markedAt]),
  );
}

export async function unmarkInsights(sql: SqlExecutor, mark: string): Promise<void> {
  await sql.execute('DELETE FROM insight_mark WHERE mark = ?', mark);
}

/** Indexes what was marked before an instant and never unmarked: changes that were cut off. Costs one statement where there are none. */
export async function mendInsights(sql: SqlExecutor, markedBefore: string): Promise<void> {
  const marks = z
    .array(markRow)
    .parse(
      await sql.execute(
        'SELECT insight_id, mark FROM insight_mark WHERE marked_at < ? ORDER BY marked_at LIMIT ?',
        markedBefore,
        MARKS_AT_ONCE,
      ),
    );
  if (marks.length === 0) return;
  await indexInsights(sql, [...new Set(marks.map((row) => row.insight_id))]);
  for (const { insight_id: insightId, mark } of marks) {
    await sql.execute('DELETE FROM insight_mark WHERE insight_id = ? AND mark = ?', insightId, mark);
  }
}
