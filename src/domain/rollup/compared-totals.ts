import type { ComparedTotal } from './comparison';
import type { FoldedPlan } from './fold-plan';
import { pointsOf } from './issue-table';
import { count } from './measures/count';
import { points } from './measures/points';
import { time } from './measures/time';
import type { RollupUnit } from './plan';
import type { Slot } from './slot';

interface UnitSlots {
  readonly slots: { readonly done: Slot; readonly total: Slot };
  readonly shown: (amount: number) => number;
}

const asItIs = (amount: number): number => amount;
const units: Readonly<Record<RollupUnit, UnitSlots>> = {
  count: { slots: count.slots, shown: asItIs },
  points: { slots: points.slots, shown: pointsOf },
  time: { slots: time.slots, shown: asItIs },
};

/**
 * The plan's totals of two readings, each issue once, with the scope that came and went between them: issue by issue, so that what one issue
 * gained doesn't hide what another lost. now.total = then.total + added − removed.
 */
export function comparedTotals(then: FoldedPlan | null, now: FoldedPlan): Readonly<Record<RollupUnit, ComparedTotal>> {
  return {
    count: comparedTotal(units.count, then, now),
    points: comparedTotal(units.points, then, now),
    time: comparedTotal(units.time, then, now),
  };
}

function comparedTotal({ slots, shown }: UnitSlots, then: FoldedPlan | null, now: FoldedPlan): ComparedTotal {
  const before = amounts(then, slots.total);
  const after = amounts(now, slots.total);
  let [added, removed] = [0, 0];
  for (const [id, amount] of after) {
    const change = amount - (before.get(id) ?? 0);
    if (change > 0) added += change;
    else removed -= change;
  }
  for (const [id, amount] of before) if (!after.has(id)) removed += amount;
  return {
    then: { done: shown(sumOf(amounts(then, slots.done))), total: shown(sumOf(before)) },
    now: { done: shown(sumOf(amounts(now, slots.done))), total: shown(sumOf(after)) },
    added: shown(added),
    removed: shown(removed),
  };
}

function amounts(folded: FoldedPlan | null, slot: Slot): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (folded === null || folded.result.kind === 'partial') return found;
  const { plan } = folded.result;
  const { size, table, rows } = folded.graph;
  for (let index = 0; index < size; index++) {
    const amount = slot.of(plan, index);
    if (amount > 0) found.set(table.idOf(table.ids[rows[index] ?? -1] ?? 0), amount);
  }
  return found;
}

function sumOf(amountsById: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const amount of amountsById.values()) sum += amount;
  return sum;
}
