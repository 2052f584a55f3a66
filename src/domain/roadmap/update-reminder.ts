import { addDays, daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { dayInZone } from '../calendar/time-zone';
import { healthUpdateOf } from './reported-health';
import type { RoadmapItem } from './roadmap-item';

const DAYS_A_WEEK = 7;
/** A Monday. */
const FIRST_DAY: CalendarDate = '1970-01-05';

/** A weekly update that is owed, unless the item turns out to be neither on Now nor in progress. */
export interface OwedUpdate {
  /** First day of the week that it is owed for: a reminder is sent at most once for each. */
  readonly weekOn: CalendarDate;
  /** For the decision owner: why. */
  readonly sentence: string;
}

/**
 * What a committed item owes. Weeks are counted from the day that the update fell due; those of one that was never given are the
 * calendar's, from Monday. Days are UTC's: nobody's own zone is at hand.
 * @param lookDay see `lookDayOf`: what wasn't owed by then is for the next look
 */
export function owedUpdateOf(
  report: RoadmapItem['healthReport'],
  lookDay: CalendarDate,
  now: string,
): OwedUpdate | null {
  const { state, dueOn, reportedOn } = healthUpdateOf(report, 'committed', lookDay, 'UTC');
  if (state === 'fresh' || dueOn === null) return null;
  const from = reportedOn === null ? FIRST_DAY : dueOn;
  const { sentence } = healthUpdateOf(report, 'committed', dayInZone(now, 'UTC'), 'UTC');
  return { weekOn: addDays(lookDay, -(daysBetween(from, lookDay) % DAYS_A_WEEK)), sentence };
}

/**
 * The day that a look at an item's status counts for; null where none is due today. On Now it is always today. Others owe an update
 * only while in progress, which costs a point to find out, so each is looked at on one day of the week, spread by their ids; the day
 * after, the same look is made up for where it failed. That it counts for the day before keeps one week from being reminded of on one
 * day and the next week on the other.
 */
export function lookDayOf(
  item: { readonly issueId: string; readonly isNow: boolean },
  now: string,
): CalendarDate | null {
  const today = dayInZone(now, 'UTC');
  if (item.isNow) return today;
  const own = Number(BigInt(item.issueId) % BigInt(DAYS_A_WEEK));
  return [today, addDays(today, -1)].find((day) => daysBetween(FIRST_DAY, day) % DAYS_A_WEEK === own) ?? null;
}
