import { contributorsIn, type Contributors } from './contributors';
import { dayNumberOf, noDay, type DayNumber } from './day-number';
import { fold, type FoldedValues } from './fold';
import type { IssueFacts } from './issue-facts';
import type { Slot } from './measure';
import { measures } from './measures';
import { openIssues } from './measures/scope';
import type { PlanConfig } from './plan';
import { planColumns, type PlanColumns } from './plan-columns';
import { planGraph, type PlanGraph } from './plan-graph';
import type { NamedIssue } from './plan-rollup';

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
  /** Issues that roadmap items name as objectives and that the viewer can browse; those among `issues` needn't be here. */
  readonly objectives?: readonly NamedIssue[];
}

/** A plan that is rolled up, every node of it, before anything of it is put into words. Indices are those of the graph. */
export interface FoldedPlan {
  readonly input: PlanInput;
  readonly today: DayNumber;
  readonly graph: PlanGraph;
  /** Null where something couldn't be read. */
  readonly figures: {
    readonly plan: PlanColumns;
    readonly folded: FoldedValues;
    readonly contributors: Contributors;
  } | null;
}

/**
 * Rolls a plan up: the rules of rollups, all of them, over exactly the issues given. Never throws for what is in the facts;
 * throws a RangeError when `asOf` isn't a date.
 */
export function foldPlan(input: PlanInput): FoldedPlan {
  const { issues, rootIds, config, asOf, missing } = input;
  const today = dayNumberOf(asOf);
  if (today === noDay) throw new RangeError(`A plan is read as of a day, which "${asOf}" is not.`);
  const graph = planGraph(issues, rootIds, config.hierarchyLinks);
  if (missing.length > 0) return { input, today, graph, figures: null };
  const plan = planColumns(graph, config, today);
  const folded = fold(graph, plan, allSlots());
  return { input, today, graph, figures: { plan, folded, contributors: contributorsIn(graph, plan, folded) } };
}

/** Every slot that some measure or warning reads. */
function allSlots(): ReadonlySet<Slot> {
  return new Set([...Object.values(measures).flatMap(({ slots }) => Object.values<Slot>(slots)), openIssues]);
}
