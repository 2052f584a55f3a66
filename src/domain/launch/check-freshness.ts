import type { Instant } from '../calendar/instant';

const FRESH_MS = 24 * 3_600_000;

/** After 24 hours a check counts as not evaluated (rules: launch checklists). */
export function isFresh(evaluatedAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(evaluatedAt) <= FRESH_MS;
}
