import type { PastState } from '../../domain/portfolio-index/indexed-issue';
import { chunksBySize } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { unpackState } from './packed-state';

/** A state that ended, as it is kept: of one issue no two end at the same instant. */
export interface PastRow {
  readonly issueId: number;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly state: string;
  /** The parent that the issue had in it and perhaps not after it: how whoever lay below that one then is found. */
  readonly leftParentId: number | null;
}

/** Null where the state can't be read. */
export function pastState(row: Omit<PastRow, 'leftParentId'>): PastState | null {
  const state = unpackState(row.state.split('|'));
  if (state === null) return null;
  // Each by its name, as of issues: see issue-row.ts.
  const { statusId, resolutionId, resolvedAt, dueOn, originalEstimateSeconds, priorityId } = state;
  const { parentId, links, projectId, securityLevelId, fields } = state;
  return {
    id: String(row.issueId),
    fromAt: new Date(row.fromMs).toISOString(),
    untilAt: new Date(row.untilMs).toISOString(),
    statusId,
    resolutionId,
    resolvedAt,
    dueOn,
    originalEstimateSeconds,
    priorityId,
    parentId,
    links,
    projectId,
    securityLevelId,
    fields,
  };
}

/** What a row takes of a request beside its state. */
const ROW_BYTES = 80;

/** In their order; a row that is there already stays. */
export async function insertPast(sql: SqlExecutor, rows: readonly PastRow[]): Promise<void> {
  for (const some of chunksBySize(rows, ({ state }) => state.length + ROW_BYTES)) {
    await sql.execute(
      `INSERT INTO issue_past (issue_id, until_ms, from_ms, left_parent_id, state)
       VALUES ${some.map(() => '(?, ?, ?, ?, ?)').join(', ')} ON DUPLICATE KEY UPDATE issue_id = VALUES(issue_id)`,
      ...some.flatMap(({ issueId, untilMs, fromMs, leftParentId, state }) => [
        issueId,
        untilMs,
        fromMs,
        leftParentId,
        state,
      ]),
    );
  }
}
