import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ConfidenceFigure } from '../../../src/domain/rollup/measures/confidence';
import type { CoverageFigure } from '../../../src/domain/rollup/measures/coverage';
import type { ProgressFigure } from '../../../src/domain/rollup/measures/progress-figure';
import type { ReadinessFigure } from '../../../src/domain/rollup/measures/readiness';
import type { ReportedFigure } from '../../../src/domain/rollup/measures/reported';
import type { RiskFigure } from '../../../src/domain/rollup/measures/risk';
import { percentOf, printPercent } from '../../../src/domain/rollup/percent';
import { useState } from 'react';
import { Lozenge } from '../ui/Lozenge';
import { ProgressBar } from '../ui/ProgressBar';
import { ageText } from './figure-words';
import { confidenceLabel, verdictsWorstFirst, verdictTones } from './health-words';
import { HealthLozenge } from './HealthLozenge';
import type { PlanView } from './plan-view';

/** `explain` is asked when somebody points at it: it may look through all children. */
export function ProgressCell({
  figure,
  text,
  explain,
}: {
  readonly figure: ProgressFigure;
  readonly text: string;
  readonly explain?: () => string | null;
}) {
  const [title, setTitle] = useState<string>();
  return (
    <span className="progress-cell" title={title} onMouseEnter={() => setTitle(explain?.() ?? undefined)}>
      {figure.total > 0 && <ProgressBar label={null} value={figure.done / figure.total} />}
      <span className="progress-cell__text">{text}</span>
    </span>
  );
}

export function ReportedCell({ reported }: { readonly reported: ReportedFigure }) {
  if (reported.state === null) return '–';
  return (
    <span className="reported-cell" title={reported.sentence ?? undefined}>
      <HealthLozenge state={reported.state} />
      <span className="quiet">{ageText(reported.ageDays)}</span>
      {reported.disagrees && <WarningIcon label="Disagrees with the computed health" size="small" />}
    </span>
  );
}

export function RiskCell({ risk }: { readonly risk: RiskFigure }) {
  if (risk.greatest === null) return '–';
  return (
    <span title="Greatest likelihood × impact, and how many risks are open">{`${risk.greatest} of 9 · ${risk.count} open`}</span>
  );
}

export function ConfidenceCell({
  confidence,
  plan,
}: {
  readonly confidence: ConfidenceFigure;
  readonly plan: PlanView;
}) {
  if (confidence.least === null) return '–';
  const whose = confidence.issue === null ? '' : ` · ${plan.keyOf(confidence.issue)}`;
  return `${confidenceLabel[confidence.least]}${whose}`;
}

export function ReadinessCell({ readiness }: { readonly readiness: ReadinessFigure }) {
  const present = verdictsWorstFirst().filter((verdict) => readiness[verdict] > 0);
  if (present.length === 0) return '–';
  return present.map((verdict) => (
    <Lozenge key={verdict} tone={verdictTones[verdict]}>{`${readiness[verdict]} ${verdict}`}</Lozenge>
  ));
}

export function CoverageCell({ coverage: { points, time, leaves } }: { readonly coverage: CoverageFigure }) {
  const share = (covered: number) => printPercent(percentOf(covered, leaves));
  return `points ${share(points)}, time ${share(time)}`;
}
