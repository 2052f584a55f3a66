import { riskScore } from '../../template/field-types/risk-list';
import type { RiskFact } from '../issue-facts';
import { greatest, measure, sum, type Slot } from '../measure';
import type { PlanColumns } from '../plan-columns';
import { plural } from '../plural';

/** Risks that aren't closed, of the issue and all active ones below. */
export interface RiskFigure {
  /** Greatest likelihood × impact, 1 to 9; null without a risk. */
  readonly greatest: number | null;
  readonly count: number;
}

const noRisks: readonly RiskFact[] = [];

function openRisks({ roadmaps, active }: PlanColumns, index: number): readonly RiskFact[] {
  const risks = roadmaps[index]?.risks;
  if (risks === undefined || active[index] === 0) return noRisks;
  return risks.filter(({ state }) => state !== 'closed');
}

const worst: Slot = {
  monoid: greatest,
  of: (plan, index) => Math.max(greatest.zero, ...openRisks(plan, index).map(riskScore)),
};
const count: Slot = { monoid: sum, of: (plan, index) => openRisks(plan, index).length };

export const risk = measure({
  needs: ['roadmap'],
  slots: { worst, count },
  finish: (folded): RiskFigure => ({
    greatest: folded.worst === greatest.zero ? null : folded.worst,
    count: folded.count,
  }),
  print: (figure) =>
    figure.greatest === null ? '–' : `${figure.greatest} of 9 at most, ${plural(figure.count, 'risk')} not closed`,
});
