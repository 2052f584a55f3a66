import type { ReportedHealthState } from '../template/field-types/health';
import { noDay, type DayNumber } from './day-number';
import type { FoldedPlan } from './fold-plan';
import { greatest, type Slot } from './measure';
import { count } from './measures/count';
import { leafEnd } from './measures/dates';
import { computedHealth, healthConditions, healthSlots, type ComputedHealth } from './measures/health-conditions';
import { points } from './measures/points';
import type { ProgressFigure } from './measures/progress-figure';
import { time } from './measures/time';
import { pointsOf } from './plan-columns';

/** What two readings of an issue are compared by. */
export interface ReadNode {
  readonly active: boolean;
  readonly done: boolean;
  readonly isLeaf: boolean;
  readonly dueDay: DayNumber;
  /** The last end of the work at or below it; `noDay` for none. */
  readonly endDay: DayNumber;
  /** Its own estimates; null for none. */
  readonly ownPoints: number | null;
  readonly ownSeconds: number | null;
  readonly health: ComputedHealth;
  readonly reported: ReportedHealthState | null;
  readonly issues: number;
  readonly count: ProgressFigure;
  readonly points: ProgressFigure;
  /** Seconds. */
  readonly time: ProgressFigure;
}

/** Prepares the reading of a folded plan's issues by index; null for a partial one. */
export function readFolded({ figures }: FoldedPlan): { readonly at: (index: number) => ReadNode } | null {
  if (figures === null) return null;
  const { plan, folded } = figures;
  const progress = (slots: { readonly done: Slot; readonly total: Slot }, index: number): ProgressFigure => ({
    done: folded(slots.done, index),
    total: folded(slots.total, index),
  });
  const healthAt = (index: number): ComputedHealth => {
    const values = {
      leaves: folded(healthSlots.leaves, index),
      done: folded(healthSlots.done, index),
      end: folded(healthSlots.end, index),
      lateFinishes: folded(healthSlots.lateFinishes, index),
      lateStarts: folded(healthSlots.lateStarts, index),
      lateTop: folded(healthSlots.lateTop, index),
      undatedOpen: folded(healthSlots.undatedOpen, index),
    };
    return computedHealth(values, healthConditions(values, { plan, index }));
  };
  const amount = (column: Float64Array, index: number): number | null => {
    const value = column[index] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    at: (index) => {
      const end = folded(leafEnd, index);
      const inThousandths = progress(points.slots, index);
      const ownPoints = amount(plan.estimates.points.amount, index);
      return {
        active: plan.active[index] === 1,
        done: plan.done[index] === 1,
        isLeaf: plan.leaf[index] === 1,
        dueDay: plan.dueDay[index] ?? noDay,
        endDay: end === greatest.zero ? noDay : end,
        ownPoints: ownPoints === null ? null : pointsOf(ownPoints),
        ownSeconds: amount(plan.estimates.time.amount, index),
        health: healthAt(index),
        reported: plan.roadmaps[index]?.health?.state ?? null,
        issues: folded(count.slots.total, index),
        count: progress(count.slots, index),
        points: { done: pointsOf(inThousandths.done), total: pointsOf(inThousandths.total) },
        time: progress(time.slots, index),
      };
    },
  };
}
