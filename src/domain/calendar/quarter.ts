import * as z from 'zod/mini';
import { addDays, type CalendarDate } from './calendar-date';

/** A calendar quarter, such as '2026-Q3'. Quarters compare as strings do. */
export const quarter = z.string().check(z.regex(/^\d{4}-Q[1-4]$/, 'Write the quarter as YYYY-Qn, such as 2026-Q3.'));
export type Quarter = z.infer<typeof quarter>;

export function quarterOf(date: CalendarDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

export function quarterStart(of: Quarter): CalendarDate {
  const month = Number(of.slice(-1)) * 3 - 2;
  return `${of.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

export function quarterEnd(of: Quarter): CalendarDate {
  const inLastMonth = addDays(quarterStart(of), 80);
  const nextStart = quarterStart(quarterOf(addDays(inLastMonth, 20)));
  return addDays(nextStart, -1);
}
