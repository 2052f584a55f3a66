import type { HealthWord } from '../issue-facts';

/** The decision owner's own word on this very issue, beside the computed health. */
export interface ReportedFigure {
  readonly word: HealthWord | null;
  readonly sentence: string | null;
  /** Days since it was said. */
  readonly ageDays: number | null;
  readonly disagrees: boolean;
}
