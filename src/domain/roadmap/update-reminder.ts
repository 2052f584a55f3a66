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
 */
export function owedUpdateOf(report: RoadmapItem['healthReport'], now: string): OwedUpdate | null {
  const today = dayInZone(now, 'UTC');
  const { state, dueOn, reportedOn, sentence } = healthUpdateOf(report, 'committed', today, 'UTC');
  if (state === 'fresh' || dueOn === null) return null;
  const from = reportedOn === null ? FIRST_DAY : dueOn;
  return { weekOn: addDays(today, -(daysBetween(from, today) % DAYS_A_WEEK)), sentence };
}

/**
 * Whether an item's status is worth a look today. On Now it always is. Others owe an update only while in progress, which costs a
 * point to find out, so each is looked at on one day of the week, spread by their ids.
 */
export function isLookedAtOn(item: { readonly issueId: string; readonly isNow: boolean }, now: string): boolean {
  const day = daysBetween(FIRST_DAY, dayInZone(now, 'UTC')) % DAYS_A_WEEK;
  return item.isNow || Number(BigInt(item.issueId) % BigInt(DAYS_A_WEEK)) === day;
}
