import { AppError } from '../../usecases/app-error';

/** Jira's ids as the numbers that the index sorts and compares them by; far below what a number holds exactly. */
export function numberOf(id: string): number {
  const number = Number(id);
  if (!/^\d+$/.test(id) || !Number.isSafeInteger(number)) {
    throw new AppError(
      'internal',
      `“${id}” is no id of Jira’s, so the portfolio’s index can’t hold it. Nothing was changed.`,
    );
  }
  return number;
}

/**
 * Ids for an IN list, written out: thousands of placeholders would cost the database more than its answer, and digits can't be
 * anything else in a statement.
 */
export const idList = (ids: Iterable<number>): string => [...ids].join(',');
