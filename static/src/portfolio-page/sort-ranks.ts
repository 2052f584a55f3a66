import type { StatusCategory } from '../../../src/domain/rollup/issue-facts';
import type { ComputedHealth } from '../../../src/domain/rollup/measures/health-conditions';
import type { ReadinessFigure } from '../../../src/domain/rollup/measures/readiness';
import type { ConfidenceLevel } from '../../../src/domain/template/field-types/confidence';
import { verdictsWorstFirst } from './health-words';

export const categoryRank: Readonly<Record<StatusCategory, number>> = { new: 0, indeterminate: 1, done: 2 };

/** The greater the worse. */
export const healthRank: Readonly<Record<ComputedHealth, number>> = {
  noActiveScope: 0,
  done: 1,
  onTrack: 2,
  unknown: 3,
  atRisk: 4,
  offTrack: 5,
};

export const confidenceRank: Readonly<Record<ConfidenceLevel, number>> = { low: 0, medium: 1, high: 2 };

const ABOVE_ANY_COUNT = 1_000_000;

/** By the worst verdict that occurs, then by how often; the greater the worse. Null without a launch. */
export function readinessRank(readiness: ReadinessFigure): number | null {
  const verdicts = verdictsWorstFirst();
  const worst = verdicts.findIndex((verdict) => readiness[verdict] > 0);
  const verdict = verdicts[worst];
  return verdict === undefined ? null : (verdicts.length - worst) * ABOVE_ANY_COUNT + readiness[verdict];
}
