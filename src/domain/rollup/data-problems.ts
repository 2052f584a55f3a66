import { nameAt, type Coded } from './coded';
import { namedAtMost } from './contributors';
import type { PlanGraph } from './plan-graph';
import type { DataProblem } from './plan-warning';
import { plural } from './plural';
import type { Sending } from './sent-part';

/** What Jira lacks of some issues of the plan, and keys that two issues share. An issue is its id, so every one of them still counts. */
export function dataProblems(graph: PlanGraph, { nameOf }: Pick<Sending, 'nameOf'>): readonly DataProblem[] {
  const { table, rows, byId } = graph;
  const where = (is: (row: number) => boolean): readonly number[] => [...byId].filter((index) => is(rows[index] ?? 0));
  const unnamed = (column: Coded): readonly number[] =>
    column.names.includes('') ? where((row) => nameAt(column, row) === '') : [];
  const times = keyTimes(graph);
  const found = [
    ['noType', unnamed(table.types), 'came from Jira without a type.'],
    ['noStatus', unnamed(table.statuses), 'came from Jira without the name of a status.'],
    ['noSummary', where((row) => table.summaries[row] === ''), 'came from Jira without a summary.'],
    [
      'sameKey',
      times === null ? [] : where((row) => (times.get(table.keys[row] ?? '') ?? 0) > 1),
      'share a key with another; each counts by its id.',
    ],
  ] as const;
  return found
    .filter(([, indices]) => indices.length > 0)
    .map(([kind, indices, says]) => ({
      kind,
      sentence: `${plural(indices.length, 'issue')} ${says}`,
      issues: {
        count: indices.length,
        first: indices.slice(0, namedAtMost).flatMap((index) => nameOf(index) ?? []),
      },
    }));
}

/** How often each key occurs; null where none does twice. */
function keyTimes({ table, rows }: PlanGraph): ReadonlyMap<string, number> | null {
  if (new Set(table.keys).size === table.keys.length) return null;
  const times = new Map<string, number>();
  for (const row of rows) times.set(table.keys[row] ?? '', (times.get(table.keys[row] ?? '') ?? 0) + 1);
  return times;
}
