/** The issue and everything below that the viewer can see, each once. */
export interface ScopeFigure {
  readonly issues: number;
  /** Cancelled and duplicate ones, which no other figure counts. */
  readonly excluded: number;
  readonly leaves: number;
}
