/**
 * Whole percent, or null of a total of 0. Rounded, but 100 only when all is done and 0 only when nothing is: "100 %" with work
 * left is a lie that people act on.
 */
export function percentOf(done: number, total: number): number | null {
  if (total === 0) return null;
  const rounded = Math.round((100 * done) / total);
  if (done > 0 && done < total) return Math.min(99, Math.max(1, rounded));
  return rounded;
}

export function printPercent(percent: number | null): string {
  return percent === null ? '–' : `${percent} %`;
}
