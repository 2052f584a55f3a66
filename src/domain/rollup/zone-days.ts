import { instantMs } from './instant-ms';
import { dayNumberOfMs, noDay, type DayNumber } from './day-number';

const msPerWeek = 7 * 86_400_000;

/** Tells on which day an instant falls in a time zone; `noDay` for no instant. */
export interface ZoneDays {
  /** Of a UTC ISO instant. */
  readonly dayOf: (instant: string | null) => DayNumber;
  /** Of milliseconds since 1970, NaN for none. */
  readonly dayOfMs: (ms: number) => DayNumber;
}

/**
 * Days in an IANA time zone. Asking Intl costs microseconds, too much for every issue of a large plan: a zone's offset is asked at both ends
 * of a week, and within it only where they differ.
 */
export function zoneDays(timeZone: string): ZoneDays {
  const dayOfMs = timeZone === 'UTC' ? dayNumberOfMs : byWeek(offsets(timeZone));
  return { dayOfMs, dayOf: (instant) => dayOfMs(instantMs(instant)) };
}

function byWeek(offsetAt: (ms: number) => number): (ms: number) => DayNumber {
  const offsets = new Float64Array(knownWeeks).fill(notAsked);
  return (ms) => {
    if (Number.isNaN(ms)) return noDay;
    const week = Math.floor(ms / msPerWeek);
    let offset = offsets[week] ?? changes;
    if (offset === notAsked) {
      const first = offsetAt(week * msPerWeek);
      offset = first === offsetAt((week + 1) * msPerWeek) ? first : changes;
      offsets[week] = offset;
    }
    return dayNumberOfMs(ms + (offset === changes ? offsetAt(ms) : offset));
  };
}

/** Weeks since 1970 of which offsets are kept: up to the year 2127. Issues outside may take their time. */
const knownWeeks = 8192;

// No zone is so far from UTC.
const notAsked = Number.POSITIVE_INFINITY;
const changes = Number.NEGATIVE_INFINITY;

/** Milliseconds by which a zone's clocks are ahead of UTC. */
function offsets(timeZone: string): (ms: number) => number {
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
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return local - Math.floor(ms / 1000) * 1000;
  };
}
