import type { Horizon } from '../roadmap/stage';
import { without } from './filter';
import type { RoadmapRow } from './roadmap-row';
import { targetEndOf } from './span';

export const groupings = ['none', 'team', 'objective', 'stage', 'owner'] as const;
export type Grouping = (typeof groupings)[number];

export interface RowGroup {
  readonly id: string;
  /** '' where nothing is grouped. */
  readonly label: string;
  readonly rows: readonly RoadmapRow[];
}

/** Words for the ids that rows hold. */
export interface GroupNames {
  project(projectId: string): string;
  objective(issueId: string): string;
  person(accountId: string): string;
  /** Release stages in the order in which templates offer them. */
  readonly stages: readonly string[];
}

interface Place {
  readonly id: string;
  readonly label: string;
  /** Groups of a kind stand together: named ones, hidden ones, none. */
  readonly rank: number;
}

/**
 * Rows in groups, named ones by name, those without last. An objective that the viewer can't see is told from no other such, so all of
 * them make one group.
 */
export function groupRows(rows: readonly RoadmapRow[], by: Grouping, names: GroupNames): readonly RowGroup[] {
  if (by === 'none') return rows.length === 0 ? [] : [{ id: 'all', label: '', rows: inOrder(rows) }];
  const groups = new Map<string, { place: Place; rows: RoadmapRow[] }>();
  for (const row of rows) {
    const place = placeOf(row, by, names);
    const group = groups.get(place.id);
    if (group) group.rows.push(row);
    else groups.set(place.id, { place, rows: [row] });
  }
  return [...groups.values()]
    .sort((a, b) => a.place.rank - b.place.rank || a.place.label.localeCompare(b.place.label, 'en', { numeric: true }))
    .map(({ place: { id, label }, rows: own }) => ({ id, label, rows: inOrder(own) }));
}

const NAMED = 0;
const HIDDEN = 1_000;
const NONE = 2_000;

function placeOf(row: RoadmapRow, by: Exclude<Grouping, 'none'>, names: GroupNames): Place {
  switch (by) {
    case 'team':
      return { id: row.projectId, label: names.project(row.projectId), rank: NAMED };
    case 'owner':
      return row.ownerId === null
        ? { id: without, label: 'No decision owner', rank: NONE }
        : { id: row.ownerId, label: names.person(row.ownerId), rank: NAMED };
    case 'stage': {
      if (row.releaseStage === null) return { id: without, label: 'No release stage', rank: NONE };
      const at = names.stages.indexOf(row.releaseStage);
      return { id: `stage:${row.releaseStage}`, label: row.releaseStage, rank: at < 0 ? names.stages.length : at };
    }
    case 'objective':
      return objectivePlace(row.objective, names);
  }
}

function objectivePlace(objective: RoadmapRow['objective'], names: GroupNames): Place {
  if (objective === null) return { id: without, label: 'No objective', rank: NONE };
  if (objective.kind === 'hidden') return { id: 'hidden', label: 'An issue you can’t see', rank: HIDDEN };
  if (objective.kind === 'text') return { id: `text:${objective.text}`, label: objective.text, rank: NAMED };
  return { id: `issue:${objective.issueId}`, label: names.objective(objective.issueId), rank: NAMED };
}

const horizonRank: Readonly<Record<Horizon, number>> = { now: 0, next: 1, later: 2 };

/** What is promised first, then what is due first; without a date last. */
function inOrder(rows: readonly RoadmapRow[]): readonly RoadmapRow[] {
  return rows
    .map((row) => ({ row, end: targetEndOf(row) ?? '9999-12-31' }))
    .sort(
      (a, b) =>
        horizonRank[a.row.horizon] - horizonRank[b.row.horizon] ||
        a.end.localeCompare(b.end, 'en') ||
        a.row.key.localeCompare(b.row.key, 'en', { numeric: true }),
    )
    .map(({ row }) => row);
}
