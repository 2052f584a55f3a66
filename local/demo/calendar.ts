const DAY_MS = 86_400_000;

/** Days of the demo, counted from today: 0 is today, -1 yesterday. */
export interface Calendar {
  /** YYYY-MM-DD */
  dateOn(day: number): string;
  /** An instant of a working hour of that day; nothing happens later than the first minute of today. */
  instantOn(day: number, minuteOfDay: number): number;
  /** The next day, from this one on, that isn't a weekend. */
  workday(day: number): number;
}

/** Throws RangeError when `today` isn't a YYYY-MM-DD date. */
export function calendarFrom(today: string): Calendar {
  const startMs = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(startMs)) throw new RangeError(`The demo needs a date such as 2026-03-18, not "${today}".`);
  const at = (day: number) => startMs + Math.round(day) * DAY_MS;
  return {
    dateOn: (day) => new Date(at(day)).toISOString().slice(0, 10),
    instantOn: (day, minuteOfDay) => Math.min(at(day) + minuteOfDay * 60_000, startMs),
    workday(day) {
      const weekday = new Date(at(day)).getUTCDay();
      return Math.round(day) + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
    },
  };
}
