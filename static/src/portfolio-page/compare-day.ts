import { todayIn } from '../templates-page/today-in';
import type { ViewChoice } from './view-choice';

const DAY_MS = 86_400_000;

/** The day that a view is compared with; null for none. '7d' is seven days before the day that is read. */
export function compareDay({ compare, asOf }: Pick<ViewChoice, 'compare' | 'asOf'>, timeZone: string): string | null {
  const [, daysAgo] = /^(\d+)d$/.exec(compare ?? '') ?? [];
  if (daysAgo === undefined) return compare;
  const then = Date.parse(asOf ?? todayIn(timeZone)) - Number(daysAgo) * DAY_MS;
  return new Date(then).toISOString().slice(0, 10);
}
