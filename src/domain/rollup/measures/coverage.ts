/** Leaves below (or the leaf itself) that an estimate covers, of all active leaves. */
export interface CoverageFigure {
  readonly points: number;
  readonly time: number;
  readonly leaves: number;
}
