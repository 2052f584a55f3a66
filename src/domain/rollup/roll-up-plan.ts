import { packColumns } from './column';
import { dayNumberOf, noDay } from './day-number';
import { contributorsIn } from './contributors';
import { figureColumns } from './figure-columns';
import { fold } from './fold';
import type { IssueFacts } from './issue-facts';
import type { Slot } from './measure';
import { measures } from './measures';
import { openIssues } from './measures/scope';
import type { PlanConfig } from './plan';
import { planColumns } from './plan-columns';
import { planGraph } from './plan-graph';
import type { PlanRollup } from './plan-rollup';
import { planTotals, usedUnit } from './plan-totals';
import { planWarnings } from './plan-warnings';
import { treeIssues } from './tree-issues';

/** One reading of a plan's issues. */
export interface PlanInput {
  /** Those that the viewer can browse and no others, as they stood at the end of `asOf`. They may be more than the plan's. */
  readonly issues: readonly IssueFacts[];
  readonly rootIds: readonly string[];
  readonly config: PlanConfig;
  /** The day that is read, today or an earlier one, 'YYYY-MM-DD' in the plan's time zone. */
  readonly asOf: string;
  /** What couldn't be read, in sentences. Anything here, and the rollup gives no number at all. */
  readonly missing: readonly string[];
}

/**
 * Rolls a plan up: the rules of rollups, all of them, over exactly the issues given. Never throws for what is in the facts;
 * throws a RangeError when `asOf` isn't a date.
 */
export function rollUpPlan({ issues, rootIds, config, asOf, missing }: PlanInput): PlanRollup {
  const today = dayNumberOf(asOf);
  if (today === noDay) throw new RangeError(`A plan is read as of a day, which "${asOf}" is not.`);
  const graph = planGraph(issues, rootIds, config.hierarchyLinks);
  const common = {
    asOf,
    issuesYouCanSee: graph.issues.length,
    issues: packColumns(treeIssues(graph, config)),
    roots: graph.roots,
  };
  if (missing.length > 0) {
    const unit = { asked: config.unit, used: config.unit, why: null };
    return { ...common, unit, reading: { kind: 'partial', missing } };
  }
  const plan = planColumns(graph, config, today);
  const folded = fold(graph, plan, allSlots());
  const contributors = contributorsIn(graph, plan, folded);
  const totals = planTotals(graph, plan, folded, config);
  return {
    ...common,
    unit: usedUnit(totals, config),
    reading: {
      kind: 'whole',
      totals,
      figures: figureColumns(plan, folded, contributors),
      warnings: planWarnings(graph, plan, contributors),
    },
  };
}

/** Every slot that some measure or warning reads. */
export function allSlots(): ReadonlySet<Slot> {
  return new Set([...Object.values(measures).flatMap(({ slots }) => Object.values<Slot>(slots)), openIssues]);
}
