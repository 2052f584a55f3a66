import { dateIn, fromWallClock, toWallClock, type WallClock } from './zoned-time';

/** What dates in a query are read against: the instant of the search and the viewer's time zone. */
export interface QueryTime {
  readonly nowMs: number;
  readonly timeZone: string;
  /** 0 = Sunday, Jira's default; 1 = Monday. */
  readonly weekStartsOn: 0 | 1;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  y: 365 * 86_400_000,
  w: 7 * 86_400_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
};
const ABSOLUTE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const PERIOD = /^([-+]?)\s*((?:\d+\s*[ywdhm]\s*)+)$/i;

function absolute(match: RegExpExecArray, time: QueryTime): number | null {
  const [, year = '', , month = '', day = '', hour = '0', minute = '0'] = match;
  const clock = { year: +year, month: +month, day: +day, hour: +hour, minute: +minute, second: 0 };
  const check = new Date(Date.UTC(clock.year, clock.month - 1, clock.day));
  const isReal = check.getUTCMonth() === clock.month - 1 && check.getUTCDate() === clock.day;
  if (!isReal || clock.hour > 23 || clock.minute > 59) return null;
  return fromWallClock(clock, time.timeZone);
}

/**
 * The instant (ms) that a date written in JQL means: `yyyy-MM-dd`, `yyyy/MM/dd`, either with `HH:mm`, or a period such as `-7d`,
 * `2w`, `-1w 2d` from now. Null when it is none of these.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export function parseMoment(text: string, time: QueryTime): number | null {
  const trimmed = text.trim();
  const date = ABSOLUTE.exec(trimmed);
  if (date) return absolute(date, time);
  if (/^-?\d{6,}$/.test(trimmed)) return Number(trimmed);
  const period = PERIOD.exec(trimmed);
  if (!period) return null;
  const [, sign, units = ''] = period;
  let length = 0;
  for (const [, count = '', unit = ''] of units.matchAll(/(\d+)\s*([ywdhm])/gi)) {
    length += Number(count) * (UNIT_MS[unit.toLowerCase()] ?? 0);
  }
  return time.nowMs + (sign === '-' ? -length : length);
}

/** The same for a field that holds a calendar date: the date in the viewer's time zone at that instant. */
export function parseCalendarDate(text: string, time: QueryTime): string | null {
  const atMs = parseMoment(text, time);
  return atMs === null ? null : dateIn(atMs, time.timeZone);
}

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

const NATURAL_UNIT: Readonly<Record<CalendarUnit, string>> = { day: 'd', week: 'w', month: 'M', year: 'y' };

function moved(clock: WallClock, count: number, unit: string): WallClock {
  if (unit === 'd') return { ...clock, day: clock.day + count };
  if (unit === 'w') return { ...clock, day: clock.day + 7 * count };
  if (unit === 'h') return { ...clock, hour: clock.hour + count };
  if (unit === 'm') return { ...clock, minute: clock.minute + count };
  const months = unit === 'y' ? 12 * count : count;
  const lastDay = new Date(Date.UTC(clock.year, clock.month + months, 0)).getUTCDate();
  return { ...clock, month: clock.month + months, day: Math.min(clock.day, lastDay) };
}

function startOf(unit: CalendarUnit, clock: WallClock, weekStartsOn: 0 | 1): WallClock {
  const midnight = { ...clock, hour: 0, minute: 0, second: 0 };
  if (unit === 'day') return midnight;
  if (unit === 'month') return { ...midnight, day: 1 };
  if (unit === 'year') return { ...midnight, month: 1, day: 1 };
  const weekday = new Date(Date.UTC(clock.year, clock.month - 1, clock.day)).getUTCDay();
  return { ...midnight, day: clock.day - ((weekday - weekStartsOn + 7) % 7) };
}

/**
 * `startOfDay("-1M")` and its like: the start (or the last millisecond) of the unit that holds the moment `increment` from now.
 * Null for an increment that isn't `(+/-)n(yMwdhm)`.
 */
export function edgeOf(
  unit: CalendarUnit,
  edge: 'start' | 'end',
  increment: string | undefined,
  time: QueryTime,
): number | null {
  const match = /^([-+]?\d+)([yMwdhm]?)$/.exec(increment?.trim() || '0');
  if (!match) return null;
  const [, count = '0', given] = match;
  const { timeZone, weekStartsOn } = time;
  const there = moved(toWallClock(time.nowMs, timeZone), Number(count), given || NATURAL_UNIT[unit]);
  const clock = toWallClock(fromWallClock(there, timeZone), timeZone);
  const start = startOf(unit, clock, weekStartsOn);
  if (edge === 'start') return fromWallClock(start, timeZone);
  return fromWallClock(moved(start, 1, NATURAL_UNIT[unit]), timeZone) - 1;
}
