/** Risks that aren't closed, of the issue and all active ones below. */
export interface RiskFigure {
  /** Greatest likelihood × impact, 1 to 9; null without a risk. */
  readonly greatest: number | null;
  readonly count: number;
}
