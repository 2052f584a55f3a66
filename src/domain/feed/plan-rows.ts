import { recordReader, type Columns } from '../rollup/column';
import { contributorsIn, namedAtMost } from '../rollup/contributors';
import { figureColumns } from '../rollup/figure-columns';
import type { FoldedPlan } from '../rollup/fold-plan';
import type { IssueFacts } from '../rollup/issue-facts';
import { measures, type Figures } from '../rollup/measures';
import { pointsOf } from '../rollup/issue-table';
import type { PlanGraph } from '../rollup/plan-graph';
import type { RollupIssue } from '../rollup/plan-rollup';
import type { ProgressFigure } from '../rollup/measures/progress-figure';
import type { RollupUnit } from '../rollup/plan';
import type { Sending } from '../rollup/sent-part';
import { treeColumns } from '../rollup/tree-columns';

/** One issue of a plan with all that is known of it, as it stood on the day that is read. */
export interface PlanRow {
  readonly asOf: string;
  readonly facts: IssueFacts;
  readonly issue: RollupIssue;
  readonly figures: Figures;
  readonly isRoot: boolean;
  /** What the issue itself adds to the plan's totals: summed over all issues, they are those totals. */
  readonly own: Readonly<Record<RollupUnit, ProgressFigure>>;
}

/** A plan's issues in numeric order of their ids, by their place in it. */
export interface PlanRows {
  readonly size: number;
  /** From one place up to another, that not included. */
  readonly between: (from: number, to: number) => readonly PlanRow[];
}

/**
 * The rows of a plan that was rolled up from these issues; null for a partial reading: half a plan is no plan's rows.
 */
export function planRows(folded: FoldedPlan, issues: readonly IssueFacts[]): PlanRows | null {
  const { graph, input, result } = folded;
  if (result.kind === 'partial') return null;
  const { plan } = result;
  const contributors = contributorsIn(graph, plan, result.folded);
  const roots = new Set(graph.roots);
  const factsOf = new Map(issues.map((issue) => [issue.id, issue]));
  const own = (index: number): PlanRow['own'] => {
    const of = (unit: RollupUnit) => ({
      done: measures[unit].slots.done.of(plan, index),
      total: measures[unit].slots.total.of(plan, index),
    });
    const points = of('points');
    return {
      count: of('count'),
      points: { done: pointsOf(points.done), total: pointsOf(points.total) },
      time: of('time'),
    };
  };
  return {
    size: graph.size,
    between: (from, to) => {
      const sent = stretch(graph, from, to);
      const issueAt = recordReader(treeColumns(graph, input, sent));
      const readers = Object.entries<Columns<object>>(figureColumns(plan, result.folded, contributors, sent)).map(
        ([key, columns]) => [key, recordReader(columns)] as const,
      );
      return sent.issues.flatMap((index, place) => {
        const issue = issueAt(place);
        const facts = factsOf.get(issue.id);
        if (facts === undefined) return [];
        // Object.fromEntries forgets which measure has which figure.
        const read = Object.fromEntries(readers.map(([key, at]) => [key, at(place)])) as Figures;
        return { asOf: input.asOf, facts, issue, figures: read, isRoot: roots.has(index), own: own(index) };
      });
    },
  };
}

/** A stretch of the plan's issues in place of its upper levels. Issues are named by the plan's own indices. */
function stretch({ size, byId }: PlanGraph, from: number, to: number): Sending {
  const issues = [...byId.subarray(from, to)];
  const placeOf = new Int32Array(size).fill(-1);
  issues.forEach((index, place) => (placeOf[index] = place));
  return {
    issues,
    byLevel: issues,
    tops: [],
    unsentTops: 0,
    placeOf,
    namesAt: () => namedAtMost,
    nameOf: (index) => index,
    named: () => [],
  };
}
