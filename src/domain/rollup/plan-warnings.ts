import type { Contributors } from './contributors';
import { namedAmong } from './figure-columns';
import { activeIssues, openIssues } from './measures/scope';
import type { PlanColumns } from './plan-columns';
import { holds } from './plan-flags';
import type { PlanGraph } from './plan-graph';
import type { PlanWarning } from './plan-warning';
import { plural } from './plural';
import type { Sending } from './sent-part';
import type { Slot } from './slot';

/** What the plan's shape and statuses make doubtful: cycles first, then by issue. Rules: rollups, "active", "cycles", "done parent". */
export function planWarnings(
  graph: PlanGraph,
  plan: PlanColumns,
  { counted }: Contributors,
  sent: Sending,
): {
  /** Of the issues that are sent, the upper levels' where there are very many. */
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
  for (let index = 0; index < graph.size; index++) {
    const doubt = doubtAt(plan, index);
    if (doubt !== null && counted(doubt.slot, index).count > 0) warningCounts[doubt.kind] += 1;
  }
  const doubtful: Extract<PlanWarning, { issue: number }>[] = [];
  for (const index of sent.byLevel) {
    const doubt = doubtAt(plan, index);
    const below = doubt === null ? null : counted(doubt.slot, index);
    if (doubt === null || below === null || below.count === 0) continue;
    if (doubtful.length === warningsAtMost) break;
    doubtful.push({
      kind: doubt.kind,
      sentence: doubt.sentence(below.count),
      issue: sent.placeOf[index] ?? 0,
      below: namedAmong(below, index, sent),
    });
  }
  warnings.push(...doubtful.sort((one, other) => one.issue - other.issue));
  return { warnings, warningCounts };
}

/** How many issues are told to be doubtful one by one, those nearest the roots. */
const warningsAtMost = 2000;

interface Doubt {
  readonly kind: 'activeBelowCancelled' | 'openBelowDone';
  /** Counts what makes it doubtful. */
  readonly slot: Slot;
  readonly sentence: (below: number) => string;
}

const openBelowDone: Doubt = { kind: 'openBelowDone', slot: openIssues, sentence: doneSentence };
const activeBelowCancelled: Doubt = {
  kind: 'activeBelowCancelled',
  slot: activeIssues,
  sentence: cancelledSentence,
};

function doubtAt(plan: PlanColumns, index: number): Doubt | null {
  if (!holds(plan, index, 'active')) return activeBelowCancelled;
  return holds(plan, index, 'done') ? openBelowDone : null;
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
