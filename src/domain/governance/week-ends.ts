import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { dayInZone, type TimeZone } from '../calendar/time-zone';
import type { Instant } from '../calendar/instant';

/** A week is over when its Sunday is: `before` is the instant at which Monday begins where the viewer is. */
export interface WeekEnd {
  readonly sunday: CalendarDate;
  readonly before: Instant;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The last weeks that are over, oldest first. */
export function weekEnds(now: Instant, zone: TimeZone, weeks: number): readonly WeekEnd[] {
  const today = dayInZone(now, zone);
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const lastSunday = addDays(today, -sinceMonday - 1);
  return Array.from({ length: weeks }, (_, index) => {
    const sunday = addDays(lastSunday, -7 * (weeks - 1 - index));
    return { sunday, before: startOf(addDays(sunday, 1), zone) };
  });
}

/** The first instant of a day in a zone, to the minute: some days begin at one o'clock, some zones differ by quarters of an hour. */
function startOf(day: CalendarDate, zone: TimeZone): Instant {
  const isReached = (ms: number) => dayInZone(new Date(ms).toISOString(), zone) >= day;
  // No zone is further than 14 hours from UTC.
  let before = Date.parse(`${day}T00:00:00Z`) - 15 * HOUR_MS;
  let reached = before + 30 * HOUR_MS;
  while (reached - before > MINUTE_MS) {
    const middle = before + Math.round((reached - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (isReached(middle)) reached = middle;
    else before = middle;
  }
  return new Date(reached).toISOString();
}
