import type { ConfidenceLevel } from '../../template/field-types/confidence';
import { least, measure, sum, type Slot } from '../measure';
import type { PlanColumns } from '../plan-columns';

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

/** Above any index: one number holds a level and whose it is, and the least of such numbers is the least level's first issue. */
const levelStep = 2 ** 28;

function levelOf({ roadmaps, active }: PlanColumns, index: number): ConfidenceLevel | null {
  return active[index] === 1 ? (roadmaps[index]?.confidence ?? null) : null;
}

const leastAndWhose: Slot = {
  monoid: least,
  of: (plan, index) => {
    const level = levelOf(plan, index);
    return level === null ? least.zero : leastFirst.indexOf(level) * levelStep + index;
  },
};

const countOf = (level: ConfidenceLevel): Slot => ({
  monoid: sum,
  of: (plan, index) => (levelOf(plan, index) === level ? 1 : 0),
});

export const confidence = measure({
  needs: ['roadmap'],
  slots: { leastAndWhose, low: countOf('low'), medium: countOf('medium'), high: countOf('high') },
  finish: ({ leastAndWhose: packed, low, medium, high }, { named }): ConfidenceFigure => ({
    least: packed === least.zero ? null : (leastFirst[Math.floor(packed / levelStep)] ?? null),
    issue: packed === least.zero ? null : named(packed % levelStep),
    low,
    medium,
    high,
  }),
  print: (figure) =>
    figure.least === null
      ? '–'
      : `${figure.least} at least; ${figure.low} low, ${figure.medium} medium, ${figure.high} high`,
});
