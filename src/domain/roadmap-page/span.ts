import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { quarterEnd, quarterOf, quarterStart, type Quarter } from '../calendar/quarter';
import type { RoadmapRow } from './roadmap-row';

/** The days that a bar covers, both included. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** False where nobody said when it begins: the bar then begins with the quarter of its end. */
  readonly isStartKnown: boolean;
}

type Dated = Pick<RoadmapRow, 'startOn' | 'target'>;

/** A quarter is covered to its last day, a day up to itself. Null without a target: such an item has no date. */
export function spanOf({ startOn, target }: Dated): Span | null {
  if (target === null) return null;
  const to = target.kind === 'quarter' ? quarterEnd(target.quarter) : target.on;
  if (startOn === null) return { from: quarterStart(quarterOf(to)), to, isStartKnown: false };
  // One that begins after its own target is drawn as the day it was to be there.
  return { from: startOn <= to ? startOn : to, to, isStartKnown: true };
}

/** The quarter that an item is meant for; null without a target. */
export function targetQuarterOf({ target }: Pick<RoadmapRow, 'target'>): Quarter | null {
  if (target === null) return null;
  return target.kind === 'quarter' ? target.quarter : quarterOf(target.on);
}

/** The last day of an item's target, for putting items in order; null without one. */
export function targetEndOf(row: Pick<RoadmapRow, 'target'>): CalendarDate | null {
  return spanOf({ startOn: null, target: row.target })?.to ?? null;
}

/** Days since the target of an item that isn't done; 0 while it is still ahead, or where there is none. */
export function daysPastTarget(row: Pick<RoadmapRow, 'target' | 'stage'>, today: CalendarDate): number {
  const end = row.stage === 'done' ? null : targetEndOf(row);
  return end === null ? 0 : Math.max(0, daysBetween(end, today));
}

/** A stretch of time with a place in pixels for every day. */
export interface TimeScale {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly quarters: readonly Quarter[];
  readonly width: number;
  /** Where a day begins; days outside lie at the ends. */
  x(day: CalendarDate): number;
}

/** Years on either side of today that a timeline reaches at most; what lies beyond is drawn at its end. */
const PAST_YEARS = 1;
const FUTURE_YEARS = 3;

/** A scale over whole quarters that holds today, the spans and a quarter of room after them. */
export function timeScaleOf(spans: readonly (Span | null)[], today: CalendarDate, pixelsPerDay: number): TimeScale {
  const year = Number(today.slice(0, 4));
  const earliest: Quarter = `${year - PAST_YEARS}-Q1`;
  const latest: Quarter = `${year + FUTURE_YEARS}-Q4`;
  let first = quarterOf(today);
  let last = nextQuarter(first);
  for (const span of spans) {
    if (span === null) continue;
    const begins = quarterOf(span.from);
    const ends = quarterOf(span.to);
    if (begins < first) first = begins;
    if (ends > last) last = ends;
  }
  const quarters = quartersFrom(first < earliest ? earliest : first, nextQuarter(last > latest ? latest : last));
  const from = quarterStart(quarters[0] ?? first);
  const to = quarterEnd(quarters.at(-1) ?? last);
  const width = (daysBetween(from, to) + 1) * pixelsPerDay;
  return {
    from,
    to,
    quarters,
    width,
    x: (day) => Math.min(Math.max(daysBetween(from, day) * pixelsPerDay, 0), width),
  };
}

function nextQuarter(of: Quarter): Quarter {
  const year = Number(of.slice(0, 4));
  const number = Number(of.slice(-1));
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

function quartersFrom(first: Quarter, last: Quarter): readonly Quarter[] {
  const found: Quarter[] = [];
  for (let at = first; at <= last; at = nextQuarter(at)) found.push(at);
  return found;
}
