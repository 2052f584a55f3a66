import { addDays } from '../../../src/domain/calendar/calendar-date';
import type { ViewChoice } from './view-choice';

/** The day that a view is compared with; null for none. '7d' is seven days before the day that is read. */
export function compareDay({ compare, asOf }: Pick<ViewChoice, 'compare' | 'asOf'>, today: string): string | null {
  const [, daysAgo] = /^(\d+)d$/.exec(compare ?? '') ?? [];
  return daysAgo === undefined ? compare : addDays(asOf ?? today, -Number(daysAgo));
}
