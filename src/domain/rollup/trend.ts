import type { Verdict } from '../readiness/verdict';
import type { ProgressFigure } from './measures/progress-figure';
import type { ComputedHealth } from './measures/health-conditions';
import type { RollupUnit } from './plan';

/** A plan on one day of a series. */
export interface TrendPoint {
  readonly on: string;
  readonly issues: number;
  readonly byUnit: Readonly<Record<RollupUnit, TrendProgress>>;
  /** Roots by their computed health. */
  readonly health: Readonly<Record<ComputedHealth, number>>;
  /** Active leaves that are past their end. */
  readonly lateLeaves: number;
  readonly leaves: number;
  readonly readiness: Readonly<Record<Verdict, number>>;
}

export interface TrendProgress extends ProgressFigure {
  /** Scope that came and went since the point before; 0 at the first. total = total before + added − removed. */
  readonly added: number;
  readonly removed: number;
}

/** Readings of a plan on rising days, over the issues that the viewer can browse today. */
export interface PlanTrend {
  readonly points: readonly TrendPoint[];
  /** What couldn't be read: anything here, and there are no points. */
  readonly missing: readonly string[];
}
