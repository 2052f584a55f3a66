import { addDays, fridayBefore, type CalendarDate } from '../calendar/calendar-date';

export type Phase = 'before launch' | 'after launch';

/** Items due after the launch have a verdict of their own (rules: readiness, 3). The launch day itself is before. */
export function phaseOf(offsetDays: number): Phase {
  return offsetDays > 0 ? 'after launch' : 'before launch';
}

/**
 * The due date `offsetDays` from the launch. With `weekendsToFriday` a Saturday or Sunday becomes the Friday before, unless
 * that would carry an item due after the launch back to the launch day or past it: a watch can't end before it begins.
 */
export function dueDate(launchOn: CalendarDate, offsetDays: number, weekendsToFriday: boolean): CalendarDate {
  const due = addDays(launchOn, offsetDays);
  if (!weekendsToFriday) return due;
  const friday = fridayBefore(due);
  return phaseOf(offsetDays) === 'after launch' && friday <= launchOn ? due : friday;
}
