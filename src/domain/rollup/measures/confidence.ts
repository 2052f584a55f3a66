import type { ConfidenceLevel } from '../../template/field-types/confidence';
import { measure } from '../measure';
import { least, sum } from '../monoid';
import type { PlanColumns } from '../plan-columns';
import { holds } from '../plan-flags';
import { sparse, type Slot } from '../slot';

/** The least confidence of the issue and all active ones below, whose it is, and how all of them are spread. */
export interface ConfidenceFigure {
  readonly least: ConfidenceLevel | null;
  /** Index of the issue with the least; of several, the one with the least id. */
  readonly issue: number | null;
  readonly low: number;
  readonly medium: number;
  readonly high: number;
}

const leastFirst: readonly ConfidenceLevel[] = ['low', 'medium', 'high'];

/** Above any place in the order of ids: one number holds a level and whose it is, and the least of such numbers is the least level's first issue. */
const levelStep = 2 ** 28;

const known = (plan: PlanColumns): Int32Array => plan.known;

function levelOf(plan: PlanColumns, index: number): ConfidenceLevel | null {
  return holds(plan, index, 'active') ? (plan.roadmapOf(index)?.confidence ?? null) : null;
}

const leastAndWhose = sparse(least, known, (plan, index) => {
  const level = levelOf(plan, index);
  return level === null ? least.zero : leastFirst.indexOf(level) * levelStep + (plan.rankById[index] ?? 0);
});

const countOf = (level: ConfidenceLevel): Slot =>
  sparse(sum, known, (plan, index) => (levelOf(plan, index) === level ? 1 : 0));

export const confidence = measure({
  needs: ['roadmap'],
  slots: { leastAndWhose, low: countOf('low'), medium: countOf('medium'), high: countOf('high') },
  finish: ({ leastAndWhose: packed, low, medium, high }, { plan, named }): ConfidenceFigure => ({
    least: packed === least.zero ? null : (leastFirst[Math.floor(packed / levelStep)] ?? null),
    issue: packed === least.zero ? null : named(plan.byId[packed % levelStep] ?? 0),
    low,
    medium,
    high,
  }),
  print: (figure) =>
    figure.least === null
      ? '–'
      : `${figure.least} at least; ${figure.low} low, ${figure.medium} medium, ${figure.high} high`,
});
