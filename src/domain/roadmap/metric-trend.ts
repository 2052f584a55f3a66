import { addDays, type CalendarDate } from '../calendar/calendar-date';
import { dateInWords } from '../calendar/date-in-words';
import { dayInZone, type TimeZone } from '../calendar/time-zone';
import type { JournalEntry } from '../journal/entry';
import { metric } from '../template/field-types/metric';
import { roadmapPath } from './roadmap-item';

/** An actual older than this tells little about today (product rules: metrics are stale after 30 days). */
const STALE_AFTER_DAYS = 30;

export interface MetricPoint {
  /** The day that the actual is of; the day it was written where nobody said. */
  readonly on: CalendarDate;
  readonly actual: number;
}

/** How a metric's actual went, as the journal has it. */
export interface MetricTrend {
  /** In order of their days, one a day: what was said last of it. At least one. */
  readonly points: readonly MetricPoint[];
  readonly baseline: number | null;
  readonly target: number | null;
  readonly isStale: boolean;
  /** Such as "41 → 47 of 60 seats since 3 September 2026; as of 12 November 2026, older than 30 days". */
  readonly sentence: string;
}

/** The trend of one metric field over an item's whole journal, oldest entry first; null before any actual was written. */
export function metricTrendOf(
  entries: readonly JournalEntry[],
  fieldId: string,
  today: CalendarDate,
  zone: TimeZone,
): MetricTrend | null {
  const path = roadmapPath.answer(fieldId);
  const byDay = new Map<CalendarDate, number>();
  let current: ReturnType<typeof metric.parse>;
  for (const { at, patch } of entries) {
    if (!Object.hasOwn(patch, path)) continue;
    current = metric.parse(patch[path] ?? undefined);
    if (current?.actual !== undefined) byDay.set(current.actualOn ?? dayInZone(at, zone), current.actual);
  }
  if (current === undefined) return null;
  const points = [...byDay].map(([on, actual]) => ({ on, actual })).sort((a, b) => (a.on < b.on ? -1 : 1));
  const last = points.at(-1);
  if (last === undefined) return null;
  const isStale = addDays(last.on, STALE_AFTER_DAYS) < today;
  const { baseline = null, target = null, unit = '' } = current;
  return { points, baseline, target, isStale, sentence: sentenceOf(points, last, { target, unit, isStale }) };
}

function sentenceOf(
  points: readonly MetricPoint[],
  last: MetricPoint,
  { target, unit, isStale }: { readonly target: number | null; readonly unit: string; readonly isStale: boolean },
): string {
  const first = points[0] ?? last;
  const isTrend = first.on !== last.on;
  const figures = `${isTrend ? `${first.actual} → ` : ''}${last.actual}${target === null ? '' : ` of ${target}`}`;
  const since = isTrend ? ` since ${dateInWords(first.on)}` : '';
  const age = isStale ? `, older than ${STALE_AFTER_DAYS} days` : '';
  return `${figures}${unit === '' ? '' : ` ${unit}`}${since}; as of ${dateInWords(last.on)}${age}`;
}
