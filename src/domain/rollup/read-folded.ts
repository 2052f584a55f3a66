import type { ReportedHealthState } from '../template/field-types/health';
import { noDay, type DayNumber } from './day-number';
import type { FoldedPlan } from './fold-plan';
import { healthAt } from './health-column';
import { pointsOf } from './issue-table';
import { count } from './measures/count';
import { leafEnd } from './measures/dates';
import type { ComputedHealth } from './measures/health-conditions';
import { points } from './measures/points';
import type { ProgressFigure } from './measures/progress-figure';
import { time } from './measures/time';
import { greatest } from './monoid';
import { holds } from './plan-flags';
import type { Slot } from './slot';

/** What two readings of an issue are compared by. */
export interface ReadNode {
  readonly active: boolean;
  readonly done: boolean;
  /** Active issues lie below it. */
  readonly hasWorkBelow: boolean;
  readonly dueDay: DayNumber;
  /** The last end of the work at or below it; `noDay` for none. */
  readonly endDay: DayNumber;
  /** Its own estimates; null for none. */
  readonly ownPoints: number | null;
  readonly ownSeconds: number | null;
  readonly health: ComputedHealth;
  readonly reported: ReportedHealthState | null;
  readonly count: ProgressFigure;
  readonly points: ProgressFigure;
  /** Seconds. */
  readonly time: ProgressFigure;
}

/** Prepares the reading of a folded plan's issues by index; null for a partial one. */
export function readFolded({ result }: FoldedPlan): ((index: number) => ReadNode) | null {
  if (result.kind === 'partial') return null;
  const { plan, folded, health } = result;
  const progress = (slots: { readonly done: Slot; readonly total: Slot }, index: number): ProgressFigure => ({
    done: folded.reader(slots.done)(index),
    total: folded.reader(slots.total)(index),
  });
  const endAt = folded.reader(leafEnd);
  const amount = (column: Float64Array, index: number): number | null => {
    const value = column[index] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return (index) => {
    const end = endAt(index);
    const inIssues = progress(count.slots, index);
    const inThousandths = progress(points.slots, index);
    const ownPoints = amount(plan.estimates.points, index);
    return {
      active: holds(plan, index, 'active'),
      done: holds(plan, index, 'done'),
      hasWorkBelow: !holds(plan, index, 'leaf') && inIssues.total > 0,
      dueDay: plan.dueDay[index] ?? noDay,
      endDay: end === greatest.zero ? noDay : end,
      ownPoints: ownPoints === null ? null : pointsOf(ownPoints),
      ownSeconds: amount(plan.estimates.time, index),
      health: healthAt(health, index),
      reported: plan.roadmapOf(index)?.health?.state ?? null,
      count: inIssues,
      points: { done: pointsOf(inThousandths.done), total: pointsOf(inThousandths.total) },
      time: progress(time.slots, index),
    };
  };
}
