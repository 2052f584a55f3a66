import { dateOfDayNumber, dayNumberOfMs } from '../../domain/rollup/day-number';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

const padded = (length: number, digits: number): readonly string[] =>
  Array.from({ length }, (_, number) => String(number).padStart(digits, '0'));

const minutes = padded(24, 2).flatMap((hour) => padded(60, 2).map((minute) => `T${hour}:${minute}:`));
const seconds = padded(60, 2);
const thousandths = padded(1000, 3).map((ms) => `.${ms}Z`);

/** Instants lie close together: of a million of them few fall on another day than one before. */
const dates = new Map<number, string>();

/** As `Date` writes it, five times as fast: a view words instants of 200,000 issues. Of milliseconds since 1970 that a `Date` can hold. */
export function isoInstant(ms: number): string {
  // Before 1970, and in years of more than four digits.
  if (!(ms >= 0 && ms < 253_402_300_800_000)) return new Date(ms).toISOString();
  const day = dayNumberOfMs(ms);
  const ofDay = ms - day * MS_PER_DAY;
  const ofMinute = ofDay % MS_PER_MINUTE;
  const minute = minutes[Math.floor(ofDay / MS_PER_MINUTE)] ?? '';
  return `${dateOf(day)}${minute}${seconds[Math.floor(ofMinute / 1000)] ?? ''}${thousandths[ofMinute % 1000] ?? ''}`;
}

function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = dateOfDayNumber(day) ?? '';
  dates.set(day, date);
  return date;
}
