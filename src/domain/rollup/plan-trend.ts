import { VERDICTS_WORST_FIRST, type Verdict } from '../readiness/verdict';
import { comparedTotals } from './compared-totals';
import { foldPlan, type FoldedPlan, type PlanInput } from './fold-plan';
import { computedHealthLabel, healthSlots, type ComputedHealth } from './measures/health-conditions';
import { readiness } from './measures/readiness';
import type { Slot } from './measure';
import { readFolded } from './read-folded';
import type { PlanTrend, TrendPoint } from './trend';

/**
 * Reads a plan day after day. Takes one reading at a time, so that they may be made as they are asked for and never are in memory all
 * together. A reading that is incomplete leaves the whole series without a point.
 */
export function planTrend(readings: Iterable<PlanInput>): PlanTrend {
  const points: TrendPoint[] = [];
  const missing = new Set<string>();
  let before: FoldedPlan | null = null;
  for (const reading of readings) {
    for (const sentence of reading.missing) missing.add(sentence);
    if (missing.size > 0) continue;
    const now = foldPlan(reading);
    points.push(trendPoint(before, now));
    before = now;
  }
  return missing.size > 0 ? { points: [], missing: [...missing] } : { points, missing: [] };
}

function trendPoint(before: FoldedPlan | null, now: FoldedPlan): TrendPoint {
  const totals = comparedTotals(before, now);
  const progress = ({
    now: { done, total },
    added,
    removed,
  }: (typeof totals)['count']): TrendPoint['byUnit']['count'] =>
    before === null ? { done, total, added: 0, removed: 0 } : { done, total, added, removed };
  const health = zeroes<ComputedHealth>(keysOf(computedHealthLabel));
  const nodes = readFolded(now);
  for (const root of now.graph.roots) {
    const state = nodes?.at(root).health;
    if (state !== undefined) health[state] += 1;
  }
  const verdicts = zeroes<Verdict>(VERDICTS_WORST_FIRST);
  for (const verdict of VERDICTS_WORST_FIRST) verdicts[verdict] = planSum(now, readiness.slots[verdict]);
  return {
    on: now.input.asOf,
    issues: now.graph.issues.length,
    byUnit: { count: progress(totals.count), points: progress(totals.points), time: progress(totals.time) },
    health,
    lateLeaves: planSum(now, healthSlots.lateFinishes),
    leaves: totals.count.now.total,
    readiness: verdicts,
  };
}

/** Of the whole plan, each issue once. */
function planSum({ graph, figures }: FoldedPlan, slot: Slot): number {
  if (figures === null) return 0;
  let sum = 0;
  for (let index = 0; index < graph.issues.length; index++) sum += slot.of(figures.plan, index);
  return sum;
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  // A record made by our own code holds its type's keys and no others.
  return Object.keys(record) as K[];
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  // Every key is there by construction.
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
