import type { Verdict } from '../../../src/domain/readiness/verdict';
import { columnReader, type Columns } from '../../../src/domain/rollup/column';
import type { Figures } from '../../../src/domain/rollup/measures';
import type { ComputedHealth } from '../../../src/domain/rollup/measures/health-conditions';
import type { ProgressFigure } from '../../../src/domain/rollup/measures/progress-figure';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { verdictsWorstFirst } from './health-words';
import type { PlanView } from './plan-view';

/** What is true of an issue itself, told from figures that count it together with everything below. Only of a whole reading. */
export interface IssueMarks {
  readonly isActive: (index: number) => boolean;
  /** A leaf is the only active issue at or below itself. */
  readonly isLeaf: (index: number) => boolean;
  readonly healthOf: (index: number) => ComputedHealth | null;
  readonly finishDays: (index: number) => number | null;
  readonly startDays: (index: number) => number | null;
  readonly disagrees: (index: number) => boolean;
  readonly isStale: (index: number) => boolean;
  readonly verdictOf: (index: number) => Verdict | null;
  /** What it adds to totals by itself: a leaf, or an issue that carries an estimate. Null for what adds nothing. */
  readonly addsTo: (unit: RollupUnit, index: number) => ProgressFigure | null;
}

export function issueMarks(plan: PlanView): IssueMarks {
  const read = figureReader(plan);
  const active = columnReader(plan.rollup.issues.active);
  const isActive = (index: number) => (index < plan.size ? active(index) : plan.node(index).active);
  const issues = read('scope', 'issues', 0);
  const excluded = read('scope', 'excluded', 0);
  const isLeaf = (index: number) => isActive(index) && issues(index) - excluded(index) === 1;
  const done = { count: read('count', 'done', 0), points: read('points', 'done', 0), time: read('time', 'done', 0) };
  const total = {
    count: read('count', 'total', 0),
    points: read('points', 'total', 0),
    time: read('time', 'total', 0),
  };
  // Below a carrier nothing is estimated, so that its figure is its own.
  const carries = (unit: RollupUnit, index: number) =>
    isActive(index) && total[unit](index) > 0 && plan.childrenOf(index).every((child) => total[unit](child) === 0);
  return {
    isActive,
    isLeaf,
    healthOf: read('health', 'state', null),
    finishDays: read('lateness', 'finishDays', null),
    startDays: read('lateness', 'startDays', null),
    disagrees: read('reported', 'disagrees', false),
    isStale: ownMarks(plan, read('stale', 'count', 0)),
    verdictOf: ownVerdicts(plan, read),
    addsTo: (unit, index) =>
      (unit === 'count' ? isLeaf(index) : carries(unit, index))
        ? { done: done[unit](index), total: total[unit](index) }
        : null,
  };
}

type FigureReader = <M extends keyof Figures, F extends keyof Figures[M], Otherwise>(
  measure: M,
  field: F,
  otherwise: Otherwise,
) => (index: number) => Figures[M][F] | Otherwise;

/** Reads one field of one measure, without putting an issue's whole record together; `otherwise` in a partial reading. */
function figureReader(plan: PlanView): FigureReader {
  const { reading } = plan.rollup;
  return <M extends keyof Figures, F extends keyof Figures[M], Otherwise>(
    measure: M,
    field: F,
    otherwise: Otherwise,
  ) => {
    if (reading.kind === 'partial' || plan.size === 0) return () => otherwise;
    const columns: Columns<Figures[M]> = reading.figures[measure];
    const at = columnReader<Figures[M][F]>(columns[field]);
    return (index: number) =>
      index < plan.size ? at(index) : (plan.node(index).figures?.[measure][field] ?? otherwise);
  };
}

function ownVerdicts(plan: PlanView, read: FigureReader): (index: number) => Verdict | null {
  const marks = verdictsWorstFirst().map((verdict) => ({
    verdict,
    has: ownMarks(plan, read('readiness', verdict, 0)),
  }));
  return (index) => marks.find(({ has }) => has(index))?.verdict ?? null;
}

/**
 * Whether an issue itself is one of those that its figure counts. What is below is known first, going up, and counted once however many
 * ways lead to it. Of an issue with something below that isn't here it can't be told, and isn't said.
 */
function ownMarks(plan: PlanView, countAt: (index: number) => number): (index: number) => boolean {
  let marks: Set<number> | null = null;
  return (index) => {
    marks ??= findMarks(plan, countAt);
    return marks.has(index);
  };
}

function findMarks(plan: PlanView, countAt: (index: number) => number): Set<number> {
  const marks = new Set<number>();
  for (const index of plan.childrenFirst) {
    const count = countAt(index);
    if (count > 0 && plan.isWholeBelow(index) && count > countBelow(plan, index, countAt, marks)) marks.add(index);
  }
  return marks;
}

function countBelow(
  plan: PlanView,
  top: number,
  countAt: (index: number) => number,
  marks: ReadonlySet<number>,
): number {
  const children = plan.childrenOf(top);
  const together = children.reduce((sum, child) => sum + countAt(child), 0);
  // What two children share can only make the sum too great, never too small.
  if (together < countAt(top)) return together;
  const seen = new Set<number>();
  const open = [...children];
  let marked = 0;
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index) || countAt(index) === 0) continue;
    seen.add(index);
    if (marks.has(index)) marked += 1;
    open.push(...plan.childrenOf(index));
  }
  return marked;
}
