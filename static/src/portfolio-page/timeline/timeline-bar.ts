import type { CalendarDate } from '../../../../src/domain/calendar/calendar-date';
import type { DatesFigure } from '../../../../src/domain/rollup/measures/dates';
import type { TimeScale } from './time-scale';

/** A bar in pixels. An end that nobody gave is open. */
export interface Bar {
  readonly left: number;
  readonly width: number;
  readonly isStartKnown: boolean;
  readonly isEndKnown: boolean;
}

/** A bar is never narrower than an eye can find. */
const LEAST_WIDTH = 6;
/** How far a bar with one end reaches towards the other, in pixels. */
const OPEN_WIDTH = 24;

/** The bar of two days, either of which may not be known; null without both. */
export function barOf(from: CalendarDate | null, to: CalendarDate | null, scale: TimeScale): Bar | null {
  if (from === null && to === null) return null;
  const end = to === null ? 0 : scale.x(to) + scale.dayWidth;
  if (from === null) {
    return { left: Math.max(end - OPEN_WIDTH, 0), width: OPEN_WIDTH, isStartKnown: false, isEndKnown: true };
  }
  const start = scale.x(from);
  if (to === null) return { left: start, width: OPEN_WIDTH, isStartKnown: true, isEndKnown: false };
  // Dates are people's: one that ends before it begins is drawn as the days between, and its words tell both.
  const left = Math.min(start, scale.x(to));
  const right = Math.max(end, start + scale.dayWidth);
  return { left, width: Math.max(right - left, LEAST_WIDTH), isStartKnown: true, isEndKnown: true };
}

/** The days that a row needs room for. */
export function daysOf({ startOn, endOn, ownStartOn, ownDueOn }: DatesFigure): readonly (CalendarDate | null)[] {
  return [startOn, endOn, ownStartOn, ownDueOn];
}
