import { riskScore } from '../../template/field-types/risk-list';
import type { RiskFact } from '../issue-facts';
import { measure } from '../measure';
import { greatest, sum } from '../monoid';
import type { PlanColumns } from '../plan-columns';
import { holds } from '../plan-flags';
import { plural } from '../plural';
import { sparse } from '../slot';

/** Risks that aren't closed, of the issue and all active ones below. */
export interface RiskFigure {
  /** Greatest likelihood × impact, 1 to 9; null without a risk. */
  readonly greatest: number | null;
  readonly count: number;
}

const noRisks: readonly RiskFact[] = [];

const known = (plan: PlanColumns): Int32Array => plan.known;

function openRisks(plan: PlanColumns, index: number): readonly RiskFact[] {
  const risks = plan.roadmapOf(index)?.risks;
  if (risks === undefined || !holds(plan, index, 'active')) return noRisks;
  return risks.filter(({ state }) => state !== 'closed');
}

const worst = sparse(greatest, known, (plan, index) =>
  Math.max(greatest.zero, ...openRisks(plan, index).map(riskScore)),
);
const count = sparse(sum, known, (plan, index) => openRisks(plan, index).length);

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
