/** Work done of all work, in whatever unit. */
export interface ProgressFigure {
  readonly done: number;
  readonly total: number;
}
