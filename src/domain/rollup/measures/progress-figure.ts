import { percentOf, printPercent } from '../percent';

/** Work done of all work, in whatever unit. */
export interface ProgressFigure {
  readonly done: number;
  readonly total: number;
}

/** "3 of 8 points (38 %)"; a total of 0 is "–". */
export function printProgress({ done, total }: ProgressFigure, unit: string): string {
  return total === 0 ? '–' : `${done} of ${total} ${unit} (${printPercent(percentOf(done, total))})`;
}
