import { measure } from '../measure';
import { least } from '../monoid';
import { valued } from '../slot';

/** The greatest lateness among the active leaves, in days; null where nothing is late. */
export interface LatenessFigure {
  readonly finishDays: number | null;
  readonly startDays: number | null;
}

/** What has been late longest is what should have been earliest. */
export const lateness = measure({
  needs: ['startOn', 'dueOn'],
  slots: {
    end: valued(least, ['lateFinish'], ({ endDay }) => endDay),
    start: valued(least, ['lateStart'], ({ startDay }) => startDay),
  },
  finish: ({ end, start }, { plan: { today } }): LatenessFigure => ({
    finishDays: end === least.zero ? null : today - end,
    startDays: start === least.zero ? null : today - start,
  }),
  print: ({ finishDays, startDays }) =>
    [
      ...(finishDays === null ? [] : [`finish ${finishDays} d late`]),
      ...(startDays === null ? [] : [`start ${startDays} d late`]),
    ].join(', ') || 'not late',
});
