import { addDays, type CalendarDate } from '../calendar/calendar-date';

/** A calendar month as 'YYYY-MM'. Months compare as strings do. */
export type Month = string;

export function isMonth(text: string): text is Month {
  return /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7);
}

/** The month so many months later; earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const since = year * 12 + (of - 1) + months;
  return `${String(Math.floor(since / 12)).padStart(4, '0')}-${String((since % 12) + 1).padStart(2, '0')}`;
}

/** The weeks that a month touches, whole, Monday first: four to six. */
export function weeksOf(month: Month): readonly (readonly CalendarDate[])[] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const next = `${addMonths(month, 1)}-01`;
  const weeks: CalendarDate[][] = [];
  for (let monday = addDays(first, -weekday); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  }
  return weeks;
}
