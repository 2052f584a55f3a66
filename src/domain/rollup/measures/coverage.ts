import type { EstimateUnit } from '../estimate-bearers';
import { measure } from '../measure';
import { percentOf, printPercent } from '../percent';
import { counting } from '../slot';
import { leaves } from './leaves';

/** Active leaves that an estimate covers, of all active leaves. */
export interface CoverageFigure {
  readonly points: number;
  readonly time: number;
  readonly leaves: number;
}

/** How much of the work an estimate speaks for: a leaf is covered by its own or by that of a carrier above it, anywhere in the plan. */
export const coverage = measure({
  needs: ['points', 'originalEstimateSeconds'],
  slots: { points: counting('coveredByPoints'), time: counting('coveredByTime'), leaves },
  finish: (folded): CoverageFigure => ({ ...folded }),
  print: (figure) => {
    const share = (unit: EstimateUnit): string => printPercent(percentOf(figure[unit], figure.leaves));
    return `points ${share('points')}, time ${share('time')}`;
  },
});
