import { quarterOf } from '../calendar/quarter';
import { stageOf } from '../roadmap/stage';
import { cancelledRows } from './cancelled-rows';
import { nameAt } from './coded';
import { packColumn, type Column, type Columns } from './column';
import { dateOfDayNumber, noDay } from './day-number';
import type { PlanInput } from './fold-plan';
import { categoryOf } from './issue-table';
import type { PlanGraph } from './plan-graph';
import type { NamedIssue, RollupIssue, RollupObjective } from './plan-rollup';
import type { Sending } from './sent-part';

/** The sent issues as the tree shows them, by their place among the sent. Column by column: 20,000 records would be made to be thrown away. */
export function treeColumns(graph: PlanGraph, input: PlanInput, sent: Sending): Columns<RollupIssue> {
  const { childStart, children, parentCount, rows, table } = graph;
  const cancelled = cancelledRows(table, input.config);
  const objectiveOf = objectives(graph, input);
  const roots = new Set(graph.roots);
  const of = <T>(read: (row: number, index: number) => T): Column<T> =>
    packColumn(sent.issues.map((index) => read(rows[index] ?? -1, index)));
  const sentBelow = sent.issues.map((index) => {
    const places: number[] = [];
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) {
      const place = sent.placeOf[children[edge] ?? -1] ?? -1;
      if (place !== -1) places.push(place);
    }
    return places;
  });
  const childCount = (index: number): number => (childStart[index + 1] ?? 0) - (childStart[index] ?? 0);
  return {
    ...nameColumns(graph, sent.issues),
    projectKey: of((row) => nameAt(table.projects, row) ?? ''),
    typeName: of((row) => nameAt(table.types, row) ?? ''),
    typeIconUrl: of((row) => nameAt(table.typeIcons, row)),
    statusName: of((row) => nameAt(table.statuses, row) ?? ''),
    statusCategory: of((row) => categoryOf(table, row)),
    resolution: of((row) => nameAt(table.resolutions, row)),
    priority: of((row) => nameAt(table.priorities, row)),
    team: of((row) => nameAt(table.teams, row)),
    ownerId: of((row) => table.roadmaps.get(row)?.ownerId ?? null),
    objective: of(objectiveOf),
    stage: of((row) => {
      const horizon = table.roadmaps.get(row)?.horizon ?? null;
      return horizon === null ? null : stageOf({ horizon, statusCategory: categoryOf(table, row) });
    }),
    horizon: of((row) => table.roadmaps.get(row)?.horizon ?? null),
    quarter: of((row) => {
      const dueOn = dateOfDayNumber(table.dueDays[row] ?? noDay);
      return table.roadmaps.get(row)?.quarter ?? (dueOn === null ? null : quarterOf(dueOn));
    }),
    active: of((row) => cancelled(row) === null),
    shared: of((_, index) => (parentCount[index] ?? 0) + (roots.has(index) ? 1 : 0) > 1),
    cycleCut: of((_, index) => graph.cutAt[index] === 1),
    children: packColumn(sentBelow.map((places) => (places.length === 0 ? null : places))),
    unsent: packColumn(sentBelow.map((places, at) => childCount(sent.issues[at] ?? 0) - places.length)),
  };
}

/** As much of some issues as names them. */
export function nameColumns({ rows, table }: PlanGraph, indices: readonly number[]): Columns<NamedIssue> {
  const of = (read: (row: number) => string): Column<string> =>
    packColumn(indices.map((index) => read(rows[index] ?? -1)));
  return {
    id: of((row) => table.idOf(table.ids[row] ?? 0)),
    key: of((row) => table.keys[row] ?? ''),
    summary: of((row) => table.summaries[row] ?? ''),
  };
}

/** Tells a row's objective. One that is an issue which the viewer wasn't given is told by nothing at all. */
function objectives({ table, ids }: PlanGraph, input: PlanInput): (row: number) => RollupObjective | null {
  const given = new Map((input.objectives ?? []).map((issue) => [issue.id, issue]));
  const find = (id: string): Pick<NamedIssue, 'key' | 'summary'> | undefined => {
    const row = ids.of(table.numberOf(id));
    return row === -1 ? given.get(id) : { key: table.keys[row] ?? '', summary: table.summaries[row] ?? '' };
  };
  return (row) => {
    const objective = table.roadmaps.get(row)?.objective ?? null;
    if (objective === null) return null;
    if (objective.kind === 'text') return { issueId: null, text: objective.text.trim() };
    const issue = find(objective.issueId);
    return issue === undefined ? null : { issueId: objective.issueId, text: `${issue.key} ${issue.summary}` };
  };
}
