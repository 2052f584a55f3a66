import { addDays, daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { dateInWords } from '../calendar/date-in-words';
import { dayInZone, type TimeZone } from '../calendar/time-zone';
import type { RoadmapItem } from './roadmap-item';
import type { Stage } from './stage';

const UPDATE_EVERY_DAYS = 7;

/** How old the decision owner's word is, and whether the next is due. */
export interface HealthUpdate {
  readonly reportedOn: CalendarDate | null;
  /** In days; null when nobody ever reported. */
  readonly ageDays: number | null;
  /** The day the next report is due; null while none is asked for. */
  readonly dueOn: CalendarDate | null;
  readonly state: 'not asked' | 'fresh' | 'due' | 'overdue';
  readonly sentence: string;
}

/** How old a report is, such as "Reported 3 days ago"; null where nobody ever reported. */
export function ageInWords({ ageDays }: Pick<HealthUpdate, 'ageDays'>): string | null {
  if (ageDays === null) return null;
  if (ageDays === 0) return 'Reported today';
  return ageDays === 1 ? 'Reported yesterday' : `Reported ${ageDays} days ago`;
}

/**
 * What every list of items says of the owner's word: how old it is, or that the next is due. Null where nobody reported and nobody is
 * asked to.
 */
export function updateInWords({ state, ageDays }: Pick<HealthUpdate, 'state' | 'ageDays'>): string | null {
  if (ageDays === null) return state === 'not asked' ? null : 'Never reported';
  if (state === 'due') return 'Update due';
  return state === 'overdue'
    ? `Update overdue by ${daysInWords(ageDays - UPDATE_EVERY_DAYS)}`
    : ageInWords({ ageDays });
}

export const isUpdateDue = ({ state }: Pick<HealthUpdate, 'state'>): boolean => state === 'due' || state === 'overdue';

const daysInWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/**
 * A report is due weekly while the item is committed: due on the seventh day after the last, overdue after it (rules, section 1).
 * One that was never given is due, but not overdue. A done item owes none.
 */
export function healthUpdateOf(
  report: RoadmapItem['healthReport'],
  stage: Stage,
  today: CalendarDate,
  zone: TimeZone,
): HealthUpdate {
  const reportedOn = report === null ? null : dayInZone(report.at, zone);
  const ageDays = reportedOn === null ? null : Math.max(0, daysBetween(reportedOn, today));
  if (stage !== 'committed') {
    const sentence = 'A weekly update is asked for while this is on Now or in progress.';
    return { reportedOn, ageDays, dueOn: null, state: 'not asked', sentence };
  }
  if (reportedOn === null) {
    return {
      reportedOn,
      ageDays,
      dueOn: today,
      state: 'due',
      sentence: 'Health was never reported: the first weekly update is due.',
    };
  }
  const dueOn = addDays(reportedOn, UPDATE_EVERY_DAYS);
  const daysLate = daysBetween(dueOn, today);
  if (daysLate < 0) {
    return {
      reportedOn,
      ageDays,
      dueOn,
      state: 'fresh',
      sentence: `The next weekly update is due on ${dateInWords(dueOn)}.`,
    };
  }
  if (daysLate === 0) return { reportedOn, ageDays, dueOn, state: 'due', sentence: 'The weekly update is due today.' };
  const sentence = `The weekly update is overdue by ${daysInWords(daysLate)}.`;
  return { reportedOn, ageDays, dueOn, state: 'overdue', sentence };
}
