/** Wall-clock fields in some time zone; `month` is 1–12. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** What a clock in the time zone shows at the instant (milliseconds since 1970). */
export function toWallClock(atMs: number, timeZone: string): WallClock {
  const found: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(atMs)) found[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = found;
  return { year, month, day, hour, minute, second };
}

function asUtcMs(clock: WallClock): number {
  return Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
}

/**
 * The instant at which a clock in the time zone shows these fields; fields may run over (day 0, month 13). A time that the zone
 * skips in spring moves forward, as Java's calendars (hence Jira's) move it.
 */
export function fromWallClock(clock: WallClock, timeZone: string): number {
  const wanted = asUtcMs(clock);
  const offsetAt = (atMs: number) => asUtcMs(toWallClock(atMs, timeZone)) - Math.floor(atMs / 1000) * 1000;
  const first = wanted - offsetAt(wanted);
  const second = wanted - offsetAt(first);
  return offsetAt(second) === wanted - second ? second : Math.max(first, second);
}

/** The calendar date, `YYYY-MM-DD`, of the instant in the time zone. */
export function dateIn(atMs: number, timeZone: string): string {
  const { year, month, day } = toWallClock(atMs, timeZone);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
