import * as z from 'zod/mini';

const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** A day as 'YYYY-MM-DD'. Only days that exist: 2026-02-30 is refused. Dates compare as strings do. */
export const calendarDate = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.'), z.refine(exists, 'There is no such day.'));
export type CalendarDate = z.infer<typeof calendarDate>;

function exists(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** By the rule alone: dates are read by the ten thousand, and engines roll 30 February over to March instead of refusing it. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function midnightUtc(date: CalendarDate): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`"${date}" is not a calendar date.`);
  return midnight;
}

/** The date `days` calendar days later (earlier when negative). Throws a RangeError outside the years 0 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const text = new Date(midnightUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
  if (!/^\d{4}-/.test(text)) throw new RangeError(`${days} days from ${date} lies beyond the calendar.`);
  return text;
}

/** Calendar days from one date to another: positive when `to` is later. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((midnightUtc(to) - midnightUtc(from)) / DAY_MS);
}

export function isWeekend(date: CalendarDate): boolean {
  const day = new Date(midnightUtc(date)).getUTCDay();
  return day === SATURDAY || day === SUNDAY;
}

/** The Friday before a Saturday or Sunday; any other day is returned as it is. */
export function fridayBefore(date: CalendarDate): CalendarDate {
  const day = new Date(midnightUtc(date)).getUTCDay();
  if (day === SATURDAY) return addDays(date, -1);
  return day === SUNDAY ? addDays(date, -2) : date;
}
