import type { Contributors } from './contributors';
import { activeIssues, openIssues } from './measures/scope';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import type { PlanWarning } from './plan-warning';
import { plural } from './plural';

/** What the plan's shape and statuses make doubtful: cycles first, then by issue. Rules: rollups, "active", "cycles", "done parent". */
export function planWarnings(graph: PlanGraph, plan: PlanColumns, { counted }: Contributors): readonly PlanWarning[] {
  const unlisted = graph.cutEdges - graph.cycles.length;
  const warnings: PlanWarning[] = graph.cycles.map((path, at) => ({
    kind: 'cycle',
    sentence: cycleSentence(path, at === graph.cycles.length - 1 ? unlisted : 0),
    path,
  }));
  for (let index = 0; index < graph.issues.length; index++) {
    if (plan.active[index] === 0) {
      const below = counted(activeIssues, index);
      if (below.count > 0)
        warnings.push({ kind: 'activeBelowCancelled', sentence: cancelledSentence(below.count), issue: index, below });
    } else if (plan.done[index] === 1) {
      const below = counted(openIssues, index);
      if (below.count > 0)
        warnings.push({ kind: 'openBelowDone', sentence: doneSentence(below.count), issue: index, below });
    }
  }
  return warnings;
}

function cancelledSentence(active: number): string {
  const count = active === 1 ? '1 issue below is active and counts' : `${active} issues below are active and count`;
  return `It is cancelled, but ${count}.`;
}

function doneSentence(open: number): string {
  return open === 1
    ? "It is done, but 1 issue below isn't; its number stands."
    : `It is done, but ${open} issues below aren't; their number stands.`;
}

function cycleSentence(path: readonly number[], unlisted: number): string {
  const what =
    path.length === 2
      ? 'It is its own parent; that edge is left out everywhere.'
      : `${plural(path.length - 1, 'issue')} lie below each other in a circle; the last edge of the path is left out everywhere.`;
  return unlisted === 0
    ? what
    : `${what} So are ${plural(unlisted, 'more edge')} that close circles, too many to list.`;
}
