import { measure } from '../measure';
import { greatest } from '../monoid';
import { valued } from '../slot';

/** The greatest lateness among the active leaves, in days; null where nothing is late. */
export interface LatenessFigure {
  readonly finishDays: number | null;
  readonly startDays: number | null;
}

export const lateness = measure({
  needs: ['startOn', 'dueOn'],
  slots: {
    finish: valued(greatest, 'lateFinish', ({ today, endDay }, index) => today - (endDay[index] ?? today)),
    start: valued(greatest, 'lateStart', ({ today, startDay }, index) => today - (startDay[index] ?? today)),
  },
  finish: (folded): LatenessFigure => ({
    finishDays: folded.finish === greatest.zero ? null : folded.finish,
    startDays: folded.start === greatest.zero ? null : folded.start,
  }),
  print: ({ finishDays, startDays }) =>
    [
      ...(finishDays === null ? [] : [`finish ${finishDays} d late`]),
      ...(startDays === null ? [] : [`start ${startDays} d late`]),
    ].join(', ') || 'not late',
});
