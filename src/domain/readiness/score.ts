import * as z from 'zod/mini';

/** Weights, not counts. `percent` is null when nothing is applicable (rules: readiness, 4). */
export const score = z.readonly(z.object({ settled: z.int(), applicable: z.int(), percent: z.nullable(z.int()) }));
export type Score = z.infer<typeof score>;

/** The same among items due by today; `percent` null means that nothing is due yet (rules: readiness, 7). */
export const pace = z.readonly(z.object({ settled: z.int(), due: z.int(), percent: z.nullable(z.int()) }));
export type Pace = z.infer<typeof pace>;
