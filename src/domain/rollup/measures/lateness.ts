/** The greatest lateness among the active leaves, in days; null where nothing is late. */
export interface LatenessFigure {
  readonly finishDays: number | null;
  readonly startDays: number | null;
}
