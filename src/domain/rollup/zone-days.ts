import { dayNumberOfMs, noDay, type DayNumber } from './day-number';

const msPerWeek = 7 * 86_400_000;

/**
 * Tells on which day an instant (UTC ISO) falls in an IANA time zone. Asking Intl costs microseconds, too much for every issue
 * of a large plan: a zone's offset is asked at both ends of a week, and within it only where they differ.
 */
export function zoneDays(timeZone: string): (instant: string | null) => DayNumber {
  if (timeZone === 'UTC') return (instant) => (instant === null ? noDay : dayNumberOfMs(Date.parse(instant)));
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (ms: number): number => {
    const parts = new Map(format.formatToParts(ms).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return local - Math.floor(ms / 1000) * 1000;
  };
  const offsetOfWeek = new Map<number, number | 'changes'>();
  return (instant) => {
    const ms = instant === null ? Number.NaN : Date.parse(instant);
    if (Number.isNaN(ms)) return noDay;
    const week = Math.floor(ms / msPerWeek);
    let offset = offsetOfWeek.get(week);
    if (offset === undefined) {
      const first = offsetAt(week * msPerWeek);
      offset = first === offsetAt((week + 1) * msPerWeek) ? first : 'changes';
      offsetOfWeek.set(week, offset);
    }
    return dayNumberOfMs(ms + (offset === 'changes' ? offsetAt(ms) : offset));
  };
}
