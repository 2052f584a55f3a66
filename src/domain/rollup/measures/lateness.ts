import { noDay } from '../day-number';
import { greatest, measure, type Slot } from '../measure';
import type { PlanColumns } from '../plan-columns';

/** The greatest lateness among the active leaves, in days; null where nothing is late. */
export interface LatenessFigure {
  readonly finishDays: number | null;
  readonly startDays: number | null;
}

/** Days by which a leaf that isn't done is past its end; 0 when it isn't late. */
export function lateFinishDays({ leaf, done, endDay, today }: PlanColumns, index: number): number {
  const end = endDay[index] ?? noDay;
  return leaf[index] === 1 && done[index] === 0 && end !== noDay && end < today ? today - end : 0;
}

/** Days by which a leaf in status category new is past its start; 0 when it isn't late. */
export function lateStartDays({ leaf, fresh, startDay, today }: PlanColumns, index: number): number {
  const start = startDay[index] ?? noDay;
  return leaf[index] === 1 && fresh[index] === 1 && start !== noDay && start < today ? today - start : 0;
}

const finish: Slot = { monoid: greatest, of: (plan, index) => lateFinishDays(plan, index) || greatest.zero };
const start: Slot = { monoid: greatest, of: (plan, index) => lateStartDays(plan, index) || greatest.zero };

export const lateness = measure({
  needs: ['startOn', 'dueOn'],
  slots: { finish, start },
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
