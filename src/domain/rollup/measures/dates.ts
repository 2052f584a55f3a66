/** An issue's own dates and those rolled up from its active leaves. */
export interface DatesFigure {
  readonly ownStartOn: string | null;
  readonly ownDueOn: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  /** Rolled end − own due, in days; negative is early. Null where either is missing. */
  readonly varianceDays: number | null;
  /** Leaves with an end, of `leaves`: "7 of 10 dated". */
  readonly dated: number;
  readonly leaves: number;
}
