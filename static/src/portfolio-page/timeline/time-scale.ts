import { addDays, daysBetween, type CalendarDate } from '../../../../src/domain/calendar/calendar-date';
import type { Zoom } from './zoom';

const pixelsPerDay: Readonly<Record<Zoom, number>> = { weeks: 14, months: 5, quarters: 2 };

/** Years on either side of today that a timeline reaches at most; what lies beyond is drawn at its end. */
const PAST_YEARS = 3;
const FUTURE_YEARS = 5;
/** Room before the first day and after the last, so that no bar touches the edge. */
const ROOM_DAYS = 14;

/** A stretch of the head, both days included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A stretch of time with a place in pixels for every day. */
export interface TimeScale {
  readonly zoom: Zoom;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly width: number;
  readonly dayWidth: number;
  /** Where a day begins; days outside lie at the ends. */
  readonly x: (day: CalendarDate) => number;
  /** The two lines of the head: longer periods above, shorter ones below. */
  readonly above: readonly Period[];
  readonly below: readonly Period[];
}

/** A scale that holds today and these days, with whole periods at both ends. Days that are null are no matter. */
export function timeScale(days: Iterable<CalendarDate | null>, today: CalendarDate, zoom: Zoom): TimeScale {
  const year = Number(today.slice(0, 4));
  let first = today;
  let last = today;
  for (const day of days) {
    if (day === null) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const earliest = `${year - PAST_YEARS}${today.slice(4, 7)}-01`;
  const latest = `${year + FUTURE_YEARS}${today.slice(4, 7)}-01`;
  const from = startOf[aboveOf[zoom]](addDays(first < earliest ? earliest : first, -ROOM_DAYS));
  const to = addDays(nextOf(aboveOf[zoom], addDays(last > latest ? latest : last, ROOM_DAYS)), -1);
  const dayWidth = pixelsPerDay[zoom];
  const width = (daysBetween(from, to) + 1) * dayWidth;
  return {
    zoom,
    from,
    to,
    width,
    dayWidth,
    x: (day) => Math.min(Math.max(daysBetween(from, day) * dayWidth, 0), width),
    above: periods(aboveOf[zoom], from, to),
    below: periods(belowOf[zoom], from, to),
  };
}

type Unit = 'week' | 'month' | 'quarter' | 'year';

const aboveOf: Readonly<Record<Zoom, Unit>> = { weeks: 'month', months: 'quarter', quarters: 'year' };
const belowOf: Readonly<Record<Zoom, Unit>> = { weeks: 'week', months: 'month', quarters: 'quarter' };
/** Longer than the unit and shorter than two of it, so that a step from a start always lands in the next one. */
const stepDays: Readonly<Record<Unit, number>> = { week: 7, month: 32, quarter: 93, year: 367 };

const startOf: Readonly<Record<Unit, (day: CalendarDate) => CalendarDate>> = {
  // ISO weeks begin on Monday; getUTCDay counts from Sunday.
  week: (day) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7)),
  month: (day) => `${day.slice(0, 7)}-01`,
  quarter: (day) => {
    const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
    return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  },
  year: (day) => `${day.slice(0, 4)}-01-01`,
};

function nextOf(unit: Unit, day: CalendarDate): CalendarDate {
  return startOf[unit](addDays(startOf[unit](day), stepDays[unit]));
}

/** Periods that cover the stretch; the first and the last are cut to it. */
function periods(unit: Unit, from: CalendarDate, to: CalendarDate): readonly Period[] {
  const found: Period[] = [];
  for (let at = from; at <= to;) {
    const next = nextOf(unit, at);
    const end = addDays(next, -1);
    found.push({ from: at, to: end < to ? end : to });
    at = next;
  }
  return found;
}
