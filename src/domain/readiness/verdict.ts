import * as z from 'zod/mini';

/** Worst first (rules: readiness, 5 and 6). These are the words that people read, filter and write JQL with. */
export const verdict = z.enum(['Not assessed', 'Not ready', 'At risk', 'On track', 'Ready with waivers', 'Ready']);
export type Verdict = z.infer<typeof verdict>;

export const VERDICTS_WORST_FIRST = verdict.options;

/** The worse of two verdicts that were both assessed; 'Not assessed' is nobody's fault and gives way to the other. */
export function worseOf(one: Verdict, other: Verdict): Verdict {
  if (one === 'Not assessed') return other;
  if (other === 'Not assessed') return one;
  return VERDICTS_WORST_FIRST.indexOf(one) <= VERDICTS_WORST_FIRST.indexOf(other) ? one : other;
}
