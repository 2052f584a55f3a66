import { addDays, type CalendarDate } from './calendar-date';
import type { Instant } from './instant';
import { dayInZone, type TimeZone } from './time-zone';

const MS_PER_HOUR = 3_600_000;

/** No zone's clocks are further from UTC. */
const FURTHEST_HOURS = 16;

/** The first instant of the following day on clocks in the zone: what was so just before it was so at the end of the day. */
export function endOfDay(date: CalendarDate, zone: TimeZone): Instant {
  const midnight = Date.parse(`${addDays(date, 1)}T00:00:00.000Z`);
  let before = midnight - FURTHEST_HOURS * MS_PER_HOUR;
  let after = midnight + FURTHEST_HOURS * MS_PER_HOUR;
  // Clocks are set forward and back, at midnight too in some zones, but never a day back: days only ever rise.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayInZone(new Date(middle).toISOString(), zone) > date) after = middle;
    else before = middle;
  }
  return new Date(after).toISOString();
}
