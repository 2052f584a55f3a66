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
  if (day === noDay) return null;
  // The formula above turned round: ages of 400 years, each of which has the same days.
  const fromFirstAge = day + 719_468;
  const age = Math.floor(fromFirstAge / 146_097);
  const dayOfAge = fromFirstAge - age * 146_097;
  const yearOfAge = Math.floor(
    (dayOfAge - Math.floor(dayOfAge / 1460) + Math.floor(dayOfAge / 36_524) - Math.floor(dayOfAge / 146_096)) / 365,
  );
  const dayOfYear = dayOfAge - 365 * yearOfAge - Math.floor(yearOfAge / 4) + Math.floor(yearOfAge / 100);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfAge + age * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

export function dayNumberOfMs(ms: number): DayNumber {
  return Number.isNaN(ms) ? noDay : Math.floor(ms / msPerDay);
}
