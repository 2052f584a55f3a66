import type { ConfidenceWord } from '../issue-facts';

/** The least confidence of the issue and all active ones below, whose it is, and how all of them are spread. */
export interface ConfidenceFigure {
  readonly least: ConfidenceWord | null;
  /** Index of the issue with the least; of several, the one with the least id. */
  readonly issue: number | null;
  readonly low: number;
  readonly medium: number;
  readonly high: number;
}
