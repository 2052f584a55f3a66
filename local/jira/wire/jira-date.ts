const HOUR_MS = 3_600_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** An instant as Jira writes it, in a person's time zone: 2015-05-12T21:25:49.000+0000. */
export function jiraDateTime(instantMs: number, timeZone: string): string {
  const offsetMinutes = zoneOffset(instantMs, timeZone);
  const local = new Date(instantMs + offsetMinutes * 60_000).toISOString();
  const sign = offsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMinutes);
  return `${local.slice(0, -1)}${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** Minutes that the zone is ahead of UTC at the instant. Remembered by the hour: no zone changes within one. */
function zoneOffset(instantMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const hour = Math.floor(instantMs / HOUR_MS);
  const key = `${timeZone} ${hour}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = computedOffset(hour * HOUR_MS, timeZone);
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function computedOffset(instantMs: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatterFor(timeZone)
      .formatToParts(instantMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - instantMs) / 60_000);
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
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
  formatters.set(timeZone, made);
  return made;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar date as Jira Cloud shows it to people: 9/Mar/26. */
export function shownDate(date: string): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return `${Number(day)}/${MONTHS[Number(month) - 1] ?? ''}/${year.slice(2)}`;
}
