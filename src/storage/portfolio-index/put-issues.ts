import type { IndexedIssue } from '../../domain/portfolio-index/indexed-issue';
import type { IndexReading } from '../../usecases/portfolio/ports';
import { chunksBySize, textBytes } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { numberOf } from './issue-id';
import { packHead } from './issue-row';
import { packState, STATE_PARTS } from './packed-state';
import { settle } from './settle';

/** A state without its fields, the last part. */
const withoutFields = (state: string): string => `SUBSTRING_INDEX(${state}, '|', ${STATE_PARTS - 1})`;

/**
 * Writes what was read of issues, each where nothing later is stored. One statement decides by what is stored at that very moment, so that
 * the writer with the later reading wins, whoever comes first, and the state that it ends is kept in the same row by the same
 * statement. That is moved into the history afterwards: where that is cut off, the next put of the issue goes on.
 *
 * Where Jira didn't touch `updated`, the change came at some time before the reading, so the reading's instant is the boundary; and of two
 * such readings the one after `since` is the later. Where only fields differ then, no state ends.
 *
 * The order of the assignments matters nowhere: none reads a column that one before it sets, but for `since_ms`, whose new value passes
 * `isTaken` where the former one did. Databases differ in which value they would see.
 *
 * @param readMs when Jira was asked; null where an event told
 */
function upsert(readMs: number | null): string {
  const readAt = readMs ?? 'VALUES(updated_ms)';
  const isLater = 'updated_ms < VALUES(updated_ms)';
  const isTaken = `(${isLater} OR (updated_ms = VALUES(updated_ms) AND since_ms <= GREATEST(VALUES(updated_ms), ${readAt})))`;
  const isOther = `(state <> VALUES(state) AND (${isLater} OR ${withoutFields('state')} <> ${withoutFields('VALUES(state)')}))`;
  const boundary = `IF(${isLater}, VALUES(updated_ms), GREATEST(VALUES(updated_ms), ${readAt}))`;
  return `ON DUPLICATE KEY UPDATE
  project_id = IF(${isTaken}, VALUES(project_id), project_id),
  level_id = IF(${isTaken}, VALUES(level_id), level_id),
  parent_id = IF(${isTaken}, VALUES(parent_id), parent_id),
  head = IF(${isTaken}, VALUES(head), head),
  closed = IF(${isTaken} AND ${isOther} AND since_ms < ${boundary},
    CONCAT(IFNULL(closed, ''), since_ms, ':', ${boundary}, ':', state, '\\n'), closed),
  since_ms = IF(${isTaken} AND ${isOther}, GREATEST(since_ms, ${boundary}), since_ms),
  state = IF(${isTaken}, VALUES(state), state),
  updated_ms = GREATEST(updated_ms, VALUES(updated_ms))`;
}

/** The states of that many issues, each of two thousand links, still fit an answer. */
const MOST_AT_ONCE = 100;

/** Answers the ids of those that are stored as they were later. */
export async function putIssues(
  sql: SqlExecutor,
  issues: readonly IndexedIssue[],
  reading?: IndexReading,
): Promise<readonly string[]> {
  const update = upsert(reading === undefined ? null : Date.parse(reading.at));
  // By id, so that writers of the same issues wait for each other in one order.
  const rows = latestOfEach(issues)
    .map((issue) => ({
      issue,
      id: numberOf(issue.id),
      updatedMs: Date.parse(issue.updatedAt),
      firstMs: Date.parse(isNew(issue, reading) ? issue.createdAt : issue.updatedAt),
      head: packHead(issue),
      state: packState(issue),
    }))
    .toSorted((a, b) => a.id - b.id);
  const later: string[] = [];
  for (const some of chunksBySize(rows, ({ head, state }) => textBytes(head) + textBytes(state) + 150, MOST_AT_ONCE)) {
    await sql.execute(
      `INSERT INTO indexed_issue (issue_id, project_id, level_id, parent_id, updated_ms, since_ms, head, state)
       VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} ${update}`,
      ...some.flatMap(({ issue, id, updatedMs, firstMs, head, state }) => [
        id,
        numberOf(issue.projectId),
        issue.securityLevelId === null ? null : numberOf(issue.securityLevelId),
        issue.parentId === null ? null : numberOf(issue.parentId),
        updatedMs,
        firstMs,
        head,
        state,
      ]),
    );
    const stored = await settle(
      sql,
      some.map(({ id }) => id),
    );
    later.push(...some.filter(({ id, updatedMs }) => (stored.get(id) ?? 0) > updatedMs).map(({ issue }) => issue.id));
  }
  return later;
}

const isNew = ({ createdAt }: IndexedIssue, reading?: IndexReading): boolean =>
  reading !== undefined && reading.newSince !== null && createdAt >= reading.newSince;

function latestOfEach(issues: readonly IndexedIssue[]): readonly IndexedIssue[] {
  const latest = new Map<string, IndexedIssue>();
  for (const issue of issues) {
    const other = latest.get(issue.id);
    if (!other || Date.parse(other.updatedAt) <= Date.parse(issue.updatedAt)) latest.set(issue.id, issue);
  }
  return [...latest.values()];
}
