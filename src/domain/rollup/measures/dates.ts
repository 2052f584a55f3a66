import { dateOfDayNumber, noDay } from '../day-number';
import { measure } from '../measure';
import { greatest, least } from '../monoid';
import { counting, valued } from '../slot';
import { leaves } from './leaves';

/** An issue's own dates and those rolled up from its active leaves. Nothing of it is ever written back. */
export interface DatesFigure {
  readonly ownStartOn: string | null;
  readonly ownDueOn: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  /** Rolled end − own due, in days; negative is early. Null where either is missing. */
  readonly varianceDays: number | null;
  /** Leaves with an end, of `leaves`: "7 of 10 dated". */
  readonly dated: number;
  readonly leaves: number;
}

/** The first start of the active leaves. */
export const leafStart = valued(least, ['started'], ({ startDay }) => startDay);

/** The last end of the active leaves. */
export const leafEnd = valued(greatest, ['dated'], ({ endDay }) => endDay);

export const dates = measure({
  needs: ['startOn', 'dueOn', 'resolvedAt'],
  slots: { start: leafStart, end: leafEnd, dated: counting('dated'), leaves },
  finish: (folded, { plan, index }): DatesFigure => {
    const dueDay = plan.dueDay[index] ?? noDay;
    const startDay = plan.startDay[index] ?? noDay;
    return {
      ownStartOn: dateOfDayNumber(startDay),
      ownDueOn: dateOfDayNumber(dueDay),
      startOn: folded.start === least.zero ? null : dateOfDayNumber(folded.start),
      endOn: folded.end === greatest.zero ? null : dateOfDayNumber(folded.end),
      varianceDays: dueDay === noDay || folded.end === greatest.zero ? null : folded.end - dueDay,
      dated: folded.dated,
      leaves: folded.leaves,
    };
  },
  print: (figure) =>
    `${figure.startOn ?? '–'} to ${figure.endOn ?? '–'}, ${figure.dated} of ${figure.leaves} dated${printVariance(figure)}`,
});

function printVariance({ varianceDays }: DatesFigure): string {
  if (varianceDays === null) return '';
  if (varianceDays === 0) return ', ends when due';
  const days = `${Math.abs(varianceDays)} d`;
  return varianceDays > 0 ? `, ends ${days} after due` : `, ends ${days} before due`;
}
