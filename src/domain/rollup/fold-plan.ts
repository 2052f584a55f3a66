import { dayNumberOf, noDay, type DayNumber } from './day-number';
import { fold, type FoldedSlots } from './fold';
import { healthColumn } from './health-column';
import type { IssueFacts } from './issue-facts';
import { issueTable, type IssueTable } from './issue-table';
import { measures } from './measures';
import { openIssues } from './measures/scope';
import type { PlanConfig } from './plan';
import { planColumns, type PlanColumns } from './plan-columns';
import { planGraph, type PlanGraph } from './plan-graph';
import type { NamedIssue } from './plan-rollup';
import type { Slot } from './slot';

/** One reading of a plan's issues. */
export interface PlanInput {
  /** Those that the viewer can browse and no others, as they stood at the end of `asOf`. They may be more than the plan's. */
  readonly issues: Iterable<IssueFacts> | IssueTable;
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
  readonly result:
    | {
        readonly kind: 'whole';
        readonly plan: PlanColumns;
        readonly folded: FoldedSlots;
        /** Computed health by index, as places in `computedHealthStates`. */
        readonly health: Uint8Array;
      }
    /** Something couldn't be read, or not be added up: in sentences. */
    | { readonly kind: 'partial'; readonly missing: readonly string[] };
}

/** Every slot that some measure or warning reads. */
const allSlots: ReadonlySet<Slot> = new Set([
  ...Object.values(measures).flatMap(({ slots }) => Object.values<Slot>(slots)),
  openIssues,
]);

/**
 * Rolls a plan up: the rules of rollups, all of them, over exactly the issues given. Never throws for what is in the facts;
 * throws a RangeError when `asOf` isn't a date. Linear in issues and edges, but for work that has several parents.
 */
export function foldPlan(input: PlanInput): FoldedPlan {
  const { issues, rootIds, config, asOf, missing } = input;
  const today = dayNumberOf(asOf);
  if (today === noDay) throw new RangeError(`A plan is read as of a day, which "${asOf}" is not.`);
  const graph = planGraph('ids' in issues ? issues : issueTable(issues), rootIds, config.hierarchyLinks);
  if (missing.length > 0) return { input, today, graph, result: { kind: 'partial', missing } };
  const plan = planColumns(graph, config, today);
  const folded = fold(graph, plan, allSlots);
  if (folded === null) return { input, today, graph, result: { kind: 'partial', missing: [tooInterwoven] } };
  return { input, today, graph, result: { kind: 'whole', plan, folded, health: healthColumn(graph, plan, folded) } };
}

const tooInterwoven =
  'So much of this plan lies below several issues at once that it can’t be added up, each issue once. Take a link type out of its hierarchy, or choose fewer roots.';
