import * as z from 'zod/mini';
import { addDays, type CalendarDate } from './calendar-date';
import type { Instant } from './instant';

/** An IANA zone that this engine knows, such as 'Europe/Berlin'. */
export const timeZone = z
  .string()
  .check(z.minLength(1, 'Choose a time zone.'), z.refine(isKnown, 'This time zone is not known.'));
export type TimeZone = z.infer<typeof timeZone>;

// Making a formatter costs far more than using one, and a rollup asks thousands of times for the same zone.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: TimeZone): Intl.DateTimeFormat {
  const kept = formatters.get(zone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

function isKnown(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date that clocks in the zone show at the instant. Throws a RangeError for an unknown zone. */
export function dayInZone(at: Instant, zone: TimeZone): CalendarDate {
  const parts = formatter(zone).formatToParts(new Date(at));
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  // addDays refuses anything that isn't a date, so a surprise of the formatter can't travel on.
  return addDays(`${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`, 0);
}
