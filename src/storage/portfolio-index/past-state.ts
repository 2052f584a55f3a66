import type { PastState } from '../../domain/portfolio-index/indexed-issue';
import { chunksBySize, textBytes } from '../payload-limits';
import type { SqlExecutor } from '../sql-executor';
import { isoInstant } from './iso-instant';
import { hasState, UnpackedState } from './packed-state';

/** A state that ended, as it is kept: of one issue no two end at the same instant. */
export interface PastRow {
  readonly issueId: number;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly state: string;
  /** The parent that the issue had in it and perhaps not after it: how whoever lay below that one then is found. */
  readonly leftParentId: number | null;
}

const STATE = 3;

/** A state that ended, from a row `issue|from|until|state`; null where its state was left out. */
export function pastState(row: string): PastState | null {
  const parts = row.split('|');
  if (!hasState(parts, STATE)) return null;
  const state = new UnpackedState(parts, STATE);
  // Each by its name: spreading takes several times as long as all the rest, and skips what is unpacked only when asked for.
  const { statusId, resolutionId, resolvedAt, dueOn, originalEstimateSeconds, priorityId } = state;
  const { parentId, links, projectId, securityLevelId, fields } = state;
  return {
    id: parts[0] ?? '',
    fromAt: instantOf(parts[1]),
    untilAt: instantOf(parts[2]),
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

const instantOf = (ms = ''): string => isoInstant(Number(ms));

/** What a row takes of a request beside its state. */
const ROW_BYTES = 80;

/** In their order; a row that is there already stays. */
export async function insertPast(sql: SqlExecutor, rows: readonly PastRow[]): Promise<void> {
  for (const some of chunksBySize(rows, ({ state }) => textBytes(state) + ROW_BYTES)) {
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
