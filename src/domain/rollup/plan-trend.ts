import { VERDICTS_WORST_FIRST } from '../readiness/verdict';
import { comparedTotals } from './compared-totals';
import type { ComparedTotal } from './comparison';
import { foldPlan, type FoldedPlan, type PlanInput } from './fold-plan';
import { computedHealthStates, healthSlots } from './measures/health-conditions';
import { readiness } from './measures/readiness';
import { healthAt } from './health-column';
import type { PlanTrend, TrendPoint, TrendProgress } from './trend';

/**
 * Reads a plan day after day. Takes one reading at a time, so that they may be made as they are asked for and never are in memory all
 * together. A reading that is incomplete leaves the whole series without a point.
 */
export function planTrend(readings: Iterable<PlanInput>): PlanTrend {
  const points: TrendPoint[] = [];
  const missing = new Set<string>();
  let before: FoldedPlan | null = null;
  for (const reading of readings) {
    const now = foldPlan(reading);
    if (now.result.kind === 'partial') for (const sentence of now.result.missing) missing.add(sentence);
    else points.push(trendPoint(before, now, now.result));
    before = now;
  }
  return missing.size > 0 ? { points: [], missing: [...missing] } : { points, missing: [] };
}

function trendPoint(
  before: FoldedPlan | null,
  now: FoldedPlan,
  { folded, health: states }: Extract<FoldedPlan['result'], { kind: 'whole' }>,
): TrendPoint {
  const totals = comparedTotals(before, now);
  const progress = ({ now: { done, total }, added, removed }: ComparedTotal): TrendProgress =>
    before === null ? { done, total, added: 0, removed: 0 } : { done, total, added, removed };
  const health = zeroes(computedHealthStates);
  for (const root of now.graph.roots) health[healthAt(states, root)] += 1;
  const verdicts = zeroes(VERDICTS_WORST_FIRST);
  for (const verdict of VERDICTS_WORST_FIRST) verdicts[verdict] = folded.total(readiness.slots[verdict]);
  return {
    on: now.input.asOf,
    issues: now.graph.size,
    byUnit: { count: progress(totals.count), points: progress(totals.points), time: progress(totals.time) },
    health,
    lateLeaves: folded.total(healthSlots.lateFinishes),
    leaves: totals.count.now.total,
    readiness: verdicts,
  };
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  // Every key is there by construction.
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
