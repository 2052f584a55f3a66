import type { IndexedIssue } from '../../domain/portfolio-index/indexed-issue';
import { chunksBySize, textBytes } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { numberOf } from './issue-id';
import { packHead } from './issue-row';
import { packState } from './packed-state';
import { settle } from './settle';

/**
 * Writes what was read of issues, each where nothing later is stored. One statement decides by what is stored at that very moment, so that
 * the writer with the later reading wins, whoever comes first, and the state that it ends is kept in the same row by the same
 * statement. That is moved into the history afterwards: where that is cut off, the next put of the issue goes on.
 *
 * The order of the assignments matters nowhere: none reads a column that one before it sets. Databases differ in which value it would see.
 */
const UPSERT = `ON DUPLICATE KEY UPDATE
  closed = IF(updated_ms <= VALUES(updated_ms) AND state <> VALUES(state) AND since_ms < VALUES(updated_ms),
    CONCAT(IFNULL(closed, ''), since_ms, ':', VALUES(updated_ms), ':', state, '\\n'), closed),
  since_ms = IF(updated_ms <= VALUES(updated_ms) AND state <> VALUES(state), VALUES(updated_ms), since_ms),
  project_id = IF(updated_ms <= VALUES(updated_ms), VALUES(project_id), project_id),
  level_id = IF(updated_ms <= VALUES(updated_ms), VALUES(level_id), level_id),
  parent_id = IF(updated_ms <= VALUES(updated_ms), VALUES(parent_id), parent_id),
  head = IF(updated_ms <= VALUES(updated_ms), VALUES(head), head),
  state = IF(updated_ms <= VALUES(updated_ms), VALUES(state), state),
  updated_ms = GREATEST(updated_ms, VALUES(updated_ms))`;

/** The states of that many issues, each of two thousand links, still fit an answer. */
const MOST_AT_ONCE = 100;

/** Answers the ids of those that are stored as they were later. */
export async function putIssues(sql: SqlExecutor, issues: readonly IndexedIssue[]): Promise<readonly string[]> {
  // By id, so that writers of the same issues wait for each other in one order.
  const rows = latestOfEach(issues)
    .map((issue) => ({
      issue,
      id: numberOf(issue.id),
      updatedMs: Date.parse(issue.updatedAt),
      head: packHead(issue),
      state: packState(issue),
    }))
    .toSorted((a, b) => a.id - b.id);
  const later: string[] = [];
  for (const some of chunksBySize(rows, ({ head, state }) => textBytes(head) + textBytes(state) + 150, MOST_AT_ONCE)) {
    await sql.execute(
      `INSERT INTO indexed_issue (issue_id, project_id, level_id, parent_id, updated_ms, since_ms, head, state)
       VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} ${UPSERT}`,
      ...some.flatMap(({ issue, id, updatedMs, head, state }) => [
        id,
        numberOf(issue.projectId),
        issue.securityLevelId === null ? null : numberOf(issue.securityLevelId),
        issue.parentId === null ? null : numberOf(issue.parentId),
        updatedMs,
        updatedMs,
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

function latestOfEach(issues: readonly IndexedIssue[]): readonly IndexedIssue[] {
  const latest = new Map<string, IndexedIssue>();
  for (const issue of issues) {
    const other = latest.get(issue.id);
    if (!other || Date.parse(other.updatedAt) <= Date.parse(issue.updatedAt)) latest.set(issue.id, issue);
  }
  return [...latest.values()];
}
