import { packColumns } from './column';
import { comparedTotals } from './compared-totals';
import type { PlanChange, PlanComparison, PlanMove } from './comparison';
import type { FoldedPlan } from './fold-plan';
import { nodeDelta } from './node-delta';
import { ownersAbove } from './owners-above';
import { changesOf, enteredOrLeft, weightOf } from './plan-changes';
import type { NamedIssue } from './plan-rollup';
import { readFolded } from './read-folded';
import { everything, sending, type SentPart } from './sent-part';

/** How many moves are told one by one. */
const movesAtMost = 2000;

/**
 * Compares two readings of a plan: what entered, left, was done, moved, and by how much, and what became of each issue that is sent of the
 * later one: pass the part that its rollup was packed with. Both must be over the issues that the viewer can browse today. Rules: rollups, "as of a day".
 */
export function comparePlans(then: FoldedPlan, now: FoldedPlan, part: SentPart = everything): PlanComparison {
  const days = { thenOn: then.input.asOf, nowOn: now.input.asOf };
  const [before, after] = [readFolded(then), readFolded(now)];
  if (before === null || after === null) {
    const missing = [...new Set([...then.input.missing, ...now.input.missing])];
    return { ...days, reading: { kind: 'partial', missing } };
  }
  const indexThen = new Map(then.graph.issues.map(({ id }, index) => [id, index]));
  const known = new Set(then.input.issues.map(({ id }) => id));
  const sent = sending(now.graph, part);
  const counts = noChanges();
  const found: { readonly plan: FoldedPlan; readonly index: number; readonly change: PlanChange }[] = [];
  const tell = (plan: FoldedPlan, index: number, changes: readonly PlanChange[]): void => {
    for (const change of changes) {
      counts[change.kind] += 1;
      found.push({ plan, index, change });
    }
  };
  const stillThere = new Set<number>();
  now.graph.issues.forEach(({ id }, index) => {
    const earlier = indexThen.get(id);
    if (earlier === undefined) tell(now, index, enteredOrLeft(now, index, { kind: 'entered', isNew: !known.has(id) }));
    else {
      stillThere.add(earlier);
      tell(now, index, changesOf(before.at(earlier), after.at(index)));
    }
  });
  then.graph.issues.forEach((_, index) => {
    if (!stillThere.has(index)) tell(then, index, enteredOrLeft(then, index, { kind: 'left' }));
  });
  const weights = new Map(
    found.map((move) => [move, weightOf(move.change, (move.plan === now ? after : before).at(move.index))]),
  );
  found.sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  const owners = new Map([then, now].map((plan) => [plan, ownersAbove(plan.graph)]));
  const moves = found.slice(0, movesAtMost).flatMap(({ plan, index, change }): readonly PlanMove[] => {
    const issue = plan.graph.issues[index];
    if (issue === undefined) return [];
    const place = plan === now ? (sent.placeOf[index] ?? -1) : -1;
    return [
      {
        issue: nameOf(issue),
        index: place === -1 ? null : place,
        change,
        ownerId: owners.get(plan)?.(index) ?? null,
        team: issue.team,
        projectKey: issue.projectKey,
      },
    ];
  });
  const deltas = sent.issues.map((index) => {
    const earlier = indexThen.get(now.graph.issues[index]?.id ?? '');
    return nodeDelta(earlier === undefined ? null : before.at(earlier), after.at(index));
  });
  return {
    ...days,
    reading: { kind: 'whole', totals: comparedTotals(then, now), counts, moves, deltas: packColumns(deltas) },
  };
}

const nameOf = ({ id, key, summary }: NamedIssue): NamedIssue => ({ id, key, summary });

function noChanges(): Record<PlanChange['kind'], number> {
  return {
    entered: 0,
    left: 0,
    done: 0,
    reopened: 0,
    cancelled: 0,
    restored: 0,
    health: 0,
    reported: 0,
    due: 0,
    end: 0,
    estimate: 0,
  };
}
