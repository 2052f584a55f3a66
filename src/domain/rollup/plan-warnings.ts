import { finderIn } from './finder';
import type { SlotValues } from './fold';
import type { Slot } from './measure';
import { activeIssues, openIssues } from './measures/scope';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import type { PlanWarning } from './plan-warning';
import { plural } from './plural';

/** What the plan's shape and statuses make doubtful: cycles first, then by issue. Rules: rollups, "active", "cycles", "done parent". */
export function planWarnings(graph: PlanGraph, plan: PlanColumns, values: SlotValues): readonly PlanWarning[] {
  const find = finderIn(graph);
  const below = (slot: Slot, index: number): number => (values.get(slot)?.[index] ?? 0) - slot.of(plan, index);
  const warnings: PlanWarning[] = graph.cycles.map((path) => ({ kind: 'cycle', sentence: cycleSentence(path), path }));
  const firstBelow = (slot: Slot, from: number): readonly number[] =>
    find(
      from,
      (index) => index !== from && slot.of(plan, index) !== 0,
      (index) => values.get(slot)?.[index] !== 0,
    );
  for (let index = 0; index < graph.issues.length; index++) {
    if (plan.active[index] === 0) {
      const count = below(activeIssues, index);
      if (count === 0) continue;
      warnings.push({
        kind: 'activeBelowCancelled',
        sentence: `It is cancelled, but ${plural(count, 'issue')} below ${count === 1 ? 'is' : 'are'} active and ${count === 1 ? 'counts' : 'count'}.`,
        issue: index,
        below: { count, first: firstBelow(activeIssues, index) },
      });
    } else if (plan.done[index] === 1) {
      const count = below(openIssues, index);
      if (count === 0) continue;
      warnings.push({
        kind: 'openBelowDone',
        sentence: `It is done, but ${plural(count, 'issue')} below ${count === 1 ? "isn't" : "aren't"}; their number stands.`,
        issue: index,
        below: { count, first: firstBelow(openIssues, index) },
      });
    }
  }
  return warnings;
}

function cycleSentence(path: readonly number[]): string {
  if (path.length === 2) return 'It is its own parent; that edge is left out everywhere.';
  return `${plural(path.length - 1, 'issue')} lie below each other in a circle; the last edge of the path is left out everywhere.`;
}
