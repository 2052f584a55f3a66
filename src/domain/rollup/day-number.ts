/** Days since 1970-01-01 of a calendar date: dates inside the fold are integers. */
export type DayNumber = number;

/** Stands for "no date" in integer columns. */
export const noDay: DayNumber = -0x80000000;

const msPerDay = 86_400_000;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `noDay` for null and for anything but 'YYYY-MM-DD', so that one broken issue can't stop a whole plan. */
export function dayNumberOf(date: string | null): DayNumber {
  if (date === null || date.length !== 10 || date[4] !== '-' || date[7] !== '-') return noDay;
  const month = digits(date, 5, 7);
  const dayOfMonth = digits(date, 8, 10);
  if (!(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31)) return noDay;
  // Years counted from March put the leap day last, which makes the day of the year a formula instead of a table.
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const fromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + dayOfMonth - 1;
  const days =
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
  return Number.isNaN(days) ? noDay : days;
}

export function dateOfDayNumber(day: DayNumber): string | null {
  return day === noDay ? null : new Date(day * msPerDay).toISOString().slice(0, 10);
}

export function dayNumberOfMs(ms: number): DayNumber {
  return Number.isNaN(ms) ? noDay : Math.floor(ms / msPerDay);
}
