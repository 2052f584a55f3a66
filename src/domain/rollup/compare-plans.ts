import { nameAt } from './coded';
import { packColumns } from './column';
import { comparedTotals } from './compared-totals';
import type { PlanChange, PlanComparison, PlanMove } from './comparison';
import type { FoldedPlan } from './fold-plan';
import { nodeDelta } from './node-delta';
import { ownersAbove } from './owners-above';
import { changesOf, enteredOrLeft, weightOf } from './plan-changes';
import { nameIn, type PlanGraph } from './plan-graph';
import { readFolded, type ReadNode } from './read-folded';
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
    const missing = [then, now].flatMap(({ result }) => (result.kind === 'partial' ? result.missing : []));
    return { ...days, reading: { kind: 'partial', missing: [...new Set(missing)] } };
  }
  const sent = sending(now.graph, part);
  const indexThen = indexIn(then.graph, now.graph);
  const counts = noChanges();
  const found: FoundMove[] = [];
  const tell = (plan: FoldedPlan, index: number, node: ReadNode, changes: readonly PlanChange[]): void => {
    for (const change of changes) {
      counts[change.kind] += 1;
      found.push({ plan, index, change, weight: weightOf(change, node) });
    }
  };
  const isStillThere = new Uint8Array(then.graph.size);
  for (const index of now.graph.byId) {
    const [earlier, node] = [indexThen(index), after(index)];
    if (earlier.index === -1) tell(now, index, node, enteredOrLeft(node, { kind: 'entered', isNew: !earlier.isKnown }));
    else {
      isStillThere[earlier.index] = 1;
      tell(now, index, node, changesOf(before(earlier.index), node));
    }
  }
  for (const index of then.graph.byId) {
    if (isStillThere[index] === 1) continue;
    const node = before(index);
    tell(then, index, node, enteredOrLeft(node, { kind: 'left' }));
  }
  found.sort((one, other) => other.weight - one.weight);
  const owners = { then: ownersAbove(then.graph), now: ownersAbove(now.graph) };
  const moves = found.slice(0, movesAtMost).map(({ plan, index, change }): PlanMove => {
    const { table, rows } = plan.graph;
    const row = rows[index] ?? -1;
    const place = plan === now ? (sent.placeOf[index] ?? -1) : -1;
    const ownerId = plan === now ? owners.now(index) : owners.then(index);
    return {
      issue: nameIn(plan.graph, index),
      index: place === -1 ? null : place,
      change,
      ownerId,
      team: nameAt(table.teams, row),
      projectKey: nameAt(table.projects, row) ?? '',
    };
  });
  const deltas = sent.issues.map((index) => {
    const earlier = indexThen(index).index;
    return nodeDelta(earlier === -1 ? null : before(earlier), after(index));
  });
  return {
    ...days,
    reading: { kind: 'whole', totals: comparedTotals(then, now), counts, moves, deltas: packColumns(deltas) },
  };
}

interface FoundMove {
  readonly plan: FoldedPlan;
  readonly index: number;
  readonly change: PlanChange;
  readonly weight: number;
}

/** Where an issue of the later plan is in the earlier one, −1 for nowhere, and whether it was known then at all. */
function indexIn(
  then: PlanGraph,
  now: PlanGraph,
): (index: number) => { readonly index: number; readonly isKnown: boolean } {
  return (index) => {
    const row = then.ids.of(then.table.numberOf(nameIn(now, index).id));
    return { index: then.indexOfRow[row] ?? -1, isKnown: row !== -1 };
  };
}

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
