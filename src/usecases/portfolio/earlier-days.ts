import { dayInZone } from '../../domain/calendar/time-zone';
import { AppError } from '../app-error';

/**
 * The days that a reading is of and compared with; null where it is of today. Which of them can be read at all is the view's to say.
 *
 * @throws AppError `invalid-input` where the plan would be compared with a day that isn't before the one that is read
 */
export function earlierDays(
  { asOf, compareWith }: { readonly asOf: string | null; readonly compareWith: string | null },
  now: string,
  timeZone: string,
): { readonly asOf: string | null; readonly compareWith: string | null; readonly days: readonly string[] } {
  const today = dayInZone(now, timeZone);
  const read = asOf === today ? null : asOf;
  if (compareWith !== null && compareWith >= (read ?? today)) {
    throw new AppError('invalid-input', `A plan is compared with an earlier day. Choose one before ${read ?? today}.`, {
      problems: [{ path: 'compareWith', code: 'not_earlier', message: 'Choose an earlier day.' }],
    });
  }
  return { asOf: read, compareWith, days: [read, compareWith].filter((day) => day !== null) };
}
