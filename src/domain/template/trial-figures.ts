import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import type { TrialMeasure } from './template-record';

/** One item of an arm of a trial, as far as the figures depend on it. */
export interface TrialItem {
  readonly isComplete: boolean;
  /** Whether its weekly update is in time; null while none is asked for. */
  readonly isFresh: boolean | null;
  /** When it was filled by the version first, and when it first had every answer; null while it hasn't. */
  readonly filledOn: CalendarDate;
  readonly completeOn: CalendarDate | null;
}

/**
 * What an arm of a trial comes to. Shares are percentages from 0 to 100, days a mean over the items that are complete; null is a figure
 * without anything to count.
 */
export function trialFigures(
  items: readonly TrialItem[],
  measures: readonly TrialMeasure[],
): Readonly<Partial<Record<TrialMeasure, number | null>>> {
  const updates = items.flatMap(({ isFresh }) => (isFresh === null ? [] : [isFresh]));
  const days = items.flatMap(({ filledOn, completeOn }) =>
    completeOn === null ? [] : [Math.max(0, daysBetween(filledOn, completeOn))],
  );
  const figures: Readonly<Record<TrialMeasure, number | null>> = {
    complete: share(items.map(({ isComplete }) => isComplete)),
    fresh: share(updates),
    daysToComplete: days.length === 0 ? null : oneDecimal(days.reduce((sum, one) => sum + one, 0) / days.length),
  };
  return Object.fromEntries(measures.map((measure) => [measure, figures[measure]]));
}

function share(held: readonly boolean[]): number | null {
  return held.length === 0 ? null : oneDecimal((100 * held.filter(Boolean).length) / held.length);
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
