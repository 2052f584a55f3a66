import { quarterOf } from '../calendar/quarter';
import { stageOf } from '../roadmap/stage';
import { nameAt } from './coded';
import { dateOfDayNumber, noDay } from './day-number';
import type { PlanInput } from './fold-plan';
import type { RoadmapFacts } from './issue-facts';
import { categoryOf } from './issue-table';
import { cancelledRows } from './cancelled-rows';
import { nameIn, type PlanGraph } from './plan-graph';
import type { NamedIssue, RollupIssue, RollupObjective } from './plan-rollup';
import type { Sending } from './sent-part';

/** The sent issues as the tree shows them, by their place among the sent. */
export function treeIssues(graph: PlanGraph, input: PlanInput, sent: Sending): readonly RollupIssue[] {
  const { childStart, children, parentCount, table } = graph;
  const cancelled = cancelledRows(table, input.config);
  const objectiveOf = objectives(graph, input);
  const roots = new Set(graph.roots);
  return sent.issues.map((index) => {
    const row = graph.rows[index] ?? -1;
    const below = [...children.subarray(childStart[index], childStart[index + 1])];
    const sentBelow = below.map((child) => sent.placeOf[child] ?? -1).filter((place) => place !== -1);
    const places = (parentCount[index] ?? 0) + (roots.has(index) ? 1 : 0);
    const roadmap = table.roadmaps.get(row) ?? null;
    const horizon = roadmap?.horizon ?? null;
    const statusCategory = categoryOf(table, row);
    const dueOn = dateOfDayNumber(table.dueDays[row] ?? noDay);
    return {
      ...nameIn(graph, index),
      projectKey: nameAt(table.projects, row) ?? '',
      typeName: nameAt(table.types, row) ?? '',
      typeIconUrl: nameAt(table.typeIcons, row),
      statusName: nameAt(table.statuses, row) ?? '',
      statusCategory,
      resolution: nameAt(table.resolutions, row),
      priority: nameAt(table.priorities, row),
      team: nameAt(table.teams, row),
      ownerId: roadmap?.ownerId ?? null,
      objective: objectiveOf(roadmap),
      stage: horizon === null ? null : stageOf({ horizon, statusCategory }),
      horizon,
      quarter: roadmap?.quarter ?? (dueOn === null ? null : quarterOf(dueOn)),
      active: cancelled(row) === null,
      shared: places > 1,
      cycleCut: graph.cutAt[index] === 1,
      children: sentBelow.length === 0 ? null : sentBelow,
      unsent: below.length - sentBelow.length,
    };
  });
}

/** Tells a roadmap item's objective. One that is an issue which the viewer wasn't given is told by nothing at all. */
function objectives(
  { table, ids }: PlanGraph,
  input: PlanInput,
): (roadmap: RoadmapFacts | null) => RollupObjective | null {
  const given = new Map((input.objectives ?? []).map((issue) => [issue.id, issue]));
  const find = (id: string): Pick<NamedIssue, 'key' | 'summary'> | undefined => {
    const row = ids.of(table.numberOf(id));
    return row === -1 ? given.get(id) : { key: table.keys[row] ?? '', summary: table.summaries[row] ?? '' };
  };
  return (roadmap) => {
    const objective = roadmap?.objective ?? null;
    if (objective === null) return null;
    if (objective.kind === 'text') return { issueId: null, text: objective.text.trim() };
    const issue = find(objective.issueId);
    return issue === undefined ? null : { issueId: objective.issueId, text: `${issue.key} ${issue.summary}` };
  };
}
