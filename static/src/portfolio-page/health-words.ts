import type { Verdict } from '../../../src/domain/readiness/verdict';
import type { ComputedHealth } from '../../../src/domain/rollup/measures/health-conditions';
import type { ConfidenceLevel } from '../../../src/domain/template/field-types/confidence';
import type { ReportedHealthState } from '../../../src/domain/template/field-types/health';
import type { Tone } from '../ui/Lozenge';

// The domain keeps these words beside their schemas, which would bring the schema library into the page.
export const reportedLabel: Readonly<Record<ReportedHealthState, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
};

export const confidenceLabel: Readonly<Record<ConfidenceLevel, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

export const healthTone: Readonly<Record<ComputedHealth, Tone>> = {
  noActiveScope: 'neutral',
  done: 'success',
  offTrack: 'danger',
  atRisk: 'warning',
  unknown: 'neutral',
  onTrack: 'success',
};

/** Worst first. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  'Not assessed': 'neutral',
  'Not ready': 'danger',
  'At risk': 'warning',
  'On track': 'information',
  'Ready with waivers': 'success',
  Ready: 'success',
};

/** Verdicts in the order in which they are shown. */
export function verdictsWorstFirst(): readonly Verdict[] {
  // The record above has every verdict and nothing else.
  return Object.keys(verdictTones) as Verdict[];
}
