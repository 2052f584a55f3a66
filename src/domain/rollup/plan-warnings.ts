import type { Contributors } from './contributors';
import { namedAmong } from './figure-columns';
import { activeIssues, openIssues } from './measures/scope';
import type { PlanColumns } from './plan-columns';
import { holds } from './plan-flags';
import type { PlanGraph } from './plan-graph';
import type { PlanWarning } from './plan-warning';
import { plural } from './plural';
import type { Sending } from './sent-part';

/** What the plan's shape and statuses make doubtful: cycles first, then by issue. Rules: rollups, "active", "cycles", "done parent". */
export function planWarnings(
  graph: PlanGraph,
  plan: PlanColumns,
  { counted }: Contributors,
  sent: Sending,
): {
  /** Of the issues that are sent, or that can be named. */
  readonly warnings: readonly PlanWarning[];
  readonly warningCounts: Readonly<Record<PlanWarning['kind'], number>>;
} {
  const unlisted = graph.cutEdges - graph.cycles.length;
  const warnings: PlanWarning[] = graph.cycles.flatMap((path, at) => {
    const named = path.flatMap((index) => sent.nameOf(index) ?? []);
    if (named.length < path.length) return [];
    const sentence = cycleSentence(path, at === graph.cycles.length - 1 ? unlisted : 0);
    return [{ kind: 'cycle', sentence, path: named }];
  });
  const warningCounts = { cycle: graph.cutEdges, activeBelowCancelled: 0, openBelowDone: 0 };
  const warn = (kind: 'activeBelowCancelled' | 'openBelowDone', index: number): void => {
    const slot = kind === 'openBelowDone' ? openIssues : activeIssues;
    const below = counted(slot, index);
    if (below.count === 0) return;
    warningCounts[kind] += 1;
    const issue = sent.placeOf[index] ?? -1;
    if (issue === -1) return;
    const sentence = kind === 'openBelowDone' ? doneSentence(below.count) : cancelledSentence(below.count);
    warnings.push({ kind, sentence, issue, below: namedAmong(below, sent) });
  };
  for (const index of graph.byId) {
    if (!holds(plan, index, 'active')) warn('activeBelowCancelled', index);
    else if (holds(plan, index, 'done')) warn('openBelowDone', index);
  }
  return { warnings, warningCounts };
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
