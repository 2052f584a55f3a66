import type { CoverageFigure } from './coverage';
import type { DatesFigure } from './dates';
import type { ConfidenceFigure } from './confidence';
import type { HealthFigure } from './health';
import type { LatenessFigure } from './lateness';
import type { ProgressFigure } from './progress-figure';
import type { ReadinessFigure } from './readiness';
import type { ReportedFigure } from './reported';
import type { RiskFigure } from './risk';
import type { ScopeFigure } from './scope';
import type { StaleFigure } from './stale';

/** Every measure's finished figure, by the measure's key. */
export interface Figures {
  readonly scope: ScopeFigure;
  readonly count: ProgressFigure;
  readonly points: ProgressFigure;
  readonly time: ProgressFigure;
  readonly coverage: CoverageFigure;
  readonly dates: DatesFigure;
  readonly lateness: LatenessFigure;
  readonly health: HealthFigure;
  readonly reported: ReportedFigure;
  readonly risk: RiskFigure;
  readonly confidence: ConfidenceFigure;
  readonly readiness: ReadinessFigure;
  readonly stale: StaleFigure;
}
