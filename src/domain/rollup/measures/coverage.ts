import { measure, sum, type Slot } from '../measure';
import { percentOf, printPercent } from '../percent';
import type { EstimateUnit } from '../plan-columns';
import { leaves } from './leaves';

/** Active leaves that an estimate covers, of all active leaves. */
export interface CoverageFigure {
  readonly points: number;
  readonly time: number;
  readonly leaves: number;
}

function covered(unit: EstimateUnit): Slot {
  return {
    monoid: sum,
    of: ({ estimates, leaf }, index) => (leaf[index] ?? 0) & (estimates[unit].covered[index] ?? 0),
  };
}

/** How much of the work an estimate speaks for: a leaf is covered by its own or by that of a carrier above it, anywhere in the plan. */
export const coverage = measure({
  needs: ['points', 'originalEstimateSeconds'],
  slots: { points: covered('points'), time: covered('time'), leaves },
  finish: (folded): CoverageFigure => ({ ...folded }),
  print: (figure) => {
    const share = (unit: EstimateUnit): string => printPercent(percentOf(figure[unit], figure.leaves));
    return `points ${share('points')}, time ${share('time')}`;
  },
});
