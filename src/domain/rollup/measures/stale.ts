/** Active, not done and not updated for longer than the plan allows: the issue and all below. */
export interface StaleFigure {
  readonly count: number;
}
