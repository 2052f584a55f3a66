import { addDays, daysBetween } from '../../../../src/domain/calendar/calendar-date';
import type { TrendSpan } from './trend-span';

/** The days of a series, as `portfolio.trend` takes them. */
export interface TrendRange {
  readonly fromOn: string;
  readonly toOn: string;
  readonly days: 1 | 7 | 28;
}

/**
 * So many days up to one, but none from before the first that can be read; null where there are fewer than two to draw a line between.
 * Up to a month by the day, longer by the week: that keeps a series within what one call reads.
 */
export function trendRange(span: TrendSpan, toOn: string, historySince: string): TrendRange | null {
  const wanted = addDays(toOn, -Number(span));
  const earliest = wanted < historySince ? historySince : wanted;
  const length = daysBetween(earliest, toOn);
  if (length < 1) return null;
  const days = length <= 28 ? 1 : 7;
  // Whole steps back from the end, so that the last day is always drawn.
  return { fromOn: addDays(toOn, -Math.floor(length / days) * days), toOn, days };
}
