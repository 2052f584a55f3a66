import { count } from './measures/count';
import { coverage } from './measures/coverage';
import { leaves } from './measures/leaves';
import { points } from './measures/points';
import { time } from './measures/time';
import type { FoldedSlots } from './fold';
import { pointsOf } from './issue-table';
import { cancelledRows } from './cancelled-rows';
import { percentOf } from './percent';
import type { PlanConfig, RollupUnit } from './plan';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';
import type { PlanTotal, PlanTotals } from './plan-rollup';
import type { Slot } from './slot';

const ofNone = -1;
const ofSeveral = -2;

/** The plan's totals, each issue once, and how the roots' add up to them. Rules: rollups, "several parents", "coverage". */
export function planTotals(graph: PlanGraph, plan: PlanColumns, folded: FoldedSlots, config: PlanConfig): PlanTotals {
  const ofSeveralRoots = belowSeveralRoots(graph);
  const unique = (slot: Slot): number => folded.total(slot);
  const totalOf = (
    progress: { readonly done: Slot; readonly total: Slot },
    shown: (amount: number) => number,
  ): PlanTotal => {
    const all = unique(progress.total);
    const done = unique(progress.done);
    const sumOfRoots = graph.roots.reduce((sum, root) => sum + folded.reader(progress.total)(root), 0);
    const shared = ofSeveralRoots.reduce((sum, index) => sum + progress.total.of(plan, index), 0);
    return {
      done: shown(done),
      total: shown(all),
      percent: percentOf(done, all),
      reconciliation: {
        sumOfRoots: shown(sumOfRoots),
        unique: shown(all),
        shared: shown(shared),
        repeats: shown(sumOfRoots - all),
      },
    };
  };
  const allLeaves = unique(leaves);
  const coverageOf = (slot: Slot): PlanTotals['coverage']['points'] => {
    const covered = unique(slot);
    return { covered, leaves: allLeaves, percent: percentOf(covered, allLeaves) };
  };
  const asItIs = (amount: number): number => amount;
  return {
    byUnit: {
      count: totalOf(count.slots, asItIs),
      points: totalOf(points.slots, pointsOf),
      time: totalOf(time.slots, asItIs),
    },
    coverage: { points: coverageOf(coverage.slots.points), time: coverageOf(coverage.slots.time) },
    excluded: excludedIssues(graph, config),
  };
}

/** The unit that the whole view is shown in: the plan's, unless estimates cover too little of what the viewer sees. */
export function usedUnit(
  { coverage: covers }: PlanTotals,
  { unit, coverageThreshold }: Pick<PlanConfig, 'unit' | 'coverageThreshold'>,
): { readonly asked: RollupUnit; readonly used: RollupUnit; readonly why: string | null } {
  if (unit === 'count') return { asked: unit, used: unit, why: null };
  const { covered, leaves: all } = covers[unit];
  if (covered * 100 >= all * coverageThreshold) return { asked: unit, used: unit, why: null };
  const estimates = unit === 'points' ? 'Points' : 'Time estimates';
  const why =
    `${estimates} cover ${covered} of ${all} leaf issues that you can see, less than ${coverageThreshold} %, ` +
    'so progress is counted in issues.';
  return { asked: unit, used: 'count', why };
}

/** The issues that lie under several roots, or are a root under another one. */
function belowSeveralRoots({ size, roots, childStart, children }: PlanGraph): readonly number[] {
  const rootOf = new Int32Array(size).fill(ofNone);
  for (const root of roots) rootOf[root] = root;
  const found: number[] = [];
  for (let index = size - 1; index >= 0; index--) {
    const above = rootOf[index] ?? ofNone;
    if (above === ofSeveral) found.push(index);
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) {
      const child = children[edge] ?? 0;
      const known = rootOf[child] ?? ofNone;
      rootOf[child] = known === ofNone || known === above ? above : ofSeveral;
    }
  }
  return found;
}

/** Cancelled issues by what made them so, the most first. */
function excludedIssues({ rows, table }: PlanGraph, config: PlanConfig): PlanTotals['excluded'] {
  const cancelled = cancelledRows(table, config);
  const counts = new Map<string, number>();
  let excluded = 0;
  for (const row of rows) {
    const reason = cancelled(row);
    if (reason === null) continue;
    excluded += 1;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const because = [...counts].sort(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1),
  );
  return { issues: excluded, because };
}
