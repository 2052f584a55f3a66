import { quarterOf } from '../calendar/quarter';
import { stageOf } from '../roadmap/stage';
import type { PlanInput } from './fold-plan';
import type { IssueFacts } from './issue-facts';
import { cancelledBy } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import type { NamedIssue, RollupIssue, RollupObjective } from './plan-rollup';
import type { Sending } from './sent-part';

/** The sent issues as the tree shows them, by their place among the sent. */
export function treeIssues(graph: PlanGraph, input: PlanInput, sent: Sending): readonly RollupIssue[] {
  const { childStart, children, parentCount } = graph;
  const cancelled = cancelledBy(input.config);
  const objectiveOf = objectives(graph, input);
  const roots = new Set(graph.roots);
  return sent.issues.flatMap((index) => {
    const issue = graph.issues[index];
    if (issue === undefined) return [];
    const below = [...children.subarray(childStart[index], childStart[index + 1])];
    const sentBelow = below.flatMap((child) => (sent.placeOf[child] === -1 ? [] : (sent.placeOf[child] ?? [])));
    const places = (parentCount[index] ?? 0) + (roots.has(index) ? 1 : 0);
    const horizon = issue.roadmap?.horizon ?? null;
    return {
      id: issue.id,
      key: issue.key,
      summary: issue.summary,
      projectKey: issue.projectKey,
      typeName: issue.typeName,
      typeIconUrl: issue.typeIconUrl ?? null,
      statusName: issue.statusName,
      statusCategory: issue.statusCategory,
      resolution: issue.resolution,
      priority: issue.priority,
      team: issue.team,
      ownerId: issue.roadmap?.ownerId ?? null,
      objective: objectiveOf(issue),
      stage: horizon === null ? null : stageOf({ horizon, statusCategory: issue.statusCategory }),
      horizon,
      quarter: issue.roadmap?.quarter ?? (issue.dueOn === null ? null : quarterOf(issue.dueOn)),
      active: cancelled(issue) === null,
      shared: places > 1,
      cycleCut: graph.cutAt[index] === 1,
      children: sentBelow.length === 0 ? null : sentBelow,
      unsent: below.length - sentBelow.length,
    };
  });
}

/** Tells an issue's objective. One that is an issue which the viewer wasn't given is told by nothing at all. */
function objectives(graph: PlanGraph, input: PlanInput): (issue: IssueFacts) => RollupObjective | null {
  const wanted = new Set(
    graph.issues.flatMap(({ roadmap }) => (roadmap?.objective?.kind === 'issue' ? roadmap.objective.issueId : [])),
  );
  const known = new Map<string, NamedIssue>();
  for (const issue of [...(input.objectives ?? []), ...input.issues]) {
    if (wanted.has(issue.id)) known.set(issue.id, issue);
  }
  return ({ roadmap }) => {
    const objective = roadmap?.objective ?? null;
    if (objective === null) return null;
    if (objective.kind === 'text') return { issueId: null, text: objective.text.trim() };
    const issue = known.get(objective.issueId);
    return issue === undefined ? null : { issueId: issue.id, text: `${issue.key} ${issue.summary}` };
  };
}
