import * as z from 'zod/mini';

/** Weights, not counts. `percent` is null when nothing is applicable (rules: readiness, 4). */
export const score = z.readonly(z.object({ settled: z.int(), applicable: z.int(), percent: z.nullable(z.int()) }));
export type Score = z.infer<typeof score>;

/** The same among items due by today; `percent` null means that nothing is due yet (rules: readiness, 7). */
export const pace = z.readonly(z.object({ settled: z.int(), due: z.int(), percent: z.nullable(z.int()) }));
export type Pace = z.infer<typeof pace>;

interface Weighed {
  readonly weight: number;
  readonly settled: boolean;
  readonly dueInDays: number | null;
}

/** Settled weight over all weight, of items that are applicable: no partial credit. */
export function scoreOf(applicable: readonly Weighed[]): Score {
  const all = weightOf(applicable);
  const settled = weightOf(applicable.filter((item) => item.settled));
  return { settled, applicable: all, percent: percentOf(settled, all) };
}

/** Due today is due by today. */
export function paceOf(applicable: readonly Weighed[]): Pace {
  const due = applicable.filter((item) => item.dueInDays !== null && item.dueInDays <= 0);
  const { settled, applicable: all, percent } = scoreOf(due);
  return { settled, due: all, percent };
}

/** Rounded, but 100 only when all is settled and 0 only when nothing is: neither may be read where it isn't so. */
function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

function weightOf(items: readonly Weighed[]): number {
  return items.reduce((sum, item) => sum + item.weight, 0);
}
