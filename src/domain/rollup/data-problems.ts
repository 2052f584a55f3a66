import { nameAt } from './coded';
import type { PlanGraph } from './plan-graph';
import type { DataProblem } from './plan-warning';
import { plural } from './plural';
import { namedAtMost } from './contributors';
import type { Sending } from './sent-part';

/** What Jira lacks of some issues of the plan, and keys that two issues share. An issue is its id, so every one of them still counts. */
export function dataProblems(graph: PlanGraph, { nameOf }: Pick<Sending, 'nameOf'>): readonly DataProblem[] {
  const found = (kind: DataProblem['kind'], indices: readonly number[], says: string): readonly DataProblem[] =>
    indices.length === 0
      ? []
      : [
          {
            kind,
            sentence: `${plural(indices.length, 'issue')} ${says}`,
            issues: {
              count: indices.length,
              first: indices.slice(0, namedAtMost).flatMap((index) => nameOf(index) ?? []),
            },
          },
        ];
  const { table, rows } = graph;
  const blank = '';
  const where = (is: (row: number) => boolean): readonly number[] =>
    [...graph.byId].filter((index) => is(rows[index] ?? 0));
  const times = new Map<string, number>();
  for (const row of rows) times.set(table.keys[row] ?? blank, (times.get(table.keys[row] ?? blank) ?? 0) + 1);
  return [
    ...found(
      'noType',
      where((row) => nameAt(table.types, row) === blank),
      'came from Jira without a type.',
    ),
    ...found(
      'noStatus',
      where((row) => nameAt(table.statuses, row) === blank),
      'came from Jira without a status and count as not started.',
    ),
    ...found(
      'noSummary',
      where((row) => table.summaries[row] === blank),
      'came from Jira without a summary.',
    ),
    ...found(
      'sameKey',
      where((row) => (times.get(table.keys[row] ?? blank) ?? 0) > 1),
      'share a key with another; each counts by its id.',
    ),
  ];
}
