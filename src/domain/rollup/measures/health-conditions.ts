import { noDay } from '../day-number';
import { sum, type FigureContext, type Folded, type Slot } from '../measure';
import { leafEnd } from './dates';
import { lateFinishDays, lateStartDays } from './lateness';
import { doneLeaves, leaves } from './leaves';

export type ComputedHealth = 'noActiveScope' | 'done' | 'offTrack' | 'atRisk' | 'unknown' | 'onTrack';

export const computedHealthLabel: Readonly<Record<ComputedHealth, string>> = {
  noActiveScope: 'No active scope',
  done: 'Done',
  offTrack: 'Off track',
  atRisk: 'At risk',
  unknown: 'Unknown',
  onTrack: 'On track',
};

/** Share of late leaves, in percent, from which work is off track. */
export const offTrackShare = 20;

const counting = (holds: Slot['of']): Slot => ({ monoid: sum, of: (plan, index) => Number(holds(plan, index) !== 0) });

/** What health is decided on. */
export const healthSlots = {
  leaves,
  done: doneLeaves,
  end: leafEnd,
  lateFinishes: counting(lateFinishDays),
  lateStarts: counting(lateStartDays),
  lateTop: counting((plan, index) => (plan.topPriority[index] === 1 ? lateFinishDays(plan, index) : 0)),
  undatedOpen: counting(({ leaf, done, endDay }, index) =>
    leaf[index] === 1 && done[index] === 0 && endDay[index] === noDay ? 1 : 0,
  ),
} satisfies Record<string, Slot>;

/** The rule's conditions of one issue, each true or false. */
export interface HealthConditions {
  readonly overdue: boolean;
  readonly manyLate: boolean;
  readonly topLate: boolean;
  readonly finishLate: boolean;
  readonly startLate: boolean;
  readonly endsAfterDue: boolean;
  readonly mostlyUndated: boolean;
}

export function healthConditions(
  folded: Folded<typeof healthSlots>,
  { plan, index }: Pick<FigureContext, 'plan' | 'index'>,
): HealthConditions {
  const due = plan.dueDay[index] ?? noDay;
  return {
    overdue: due !== noDay && due < plan.today,
    manyLate: folded.lateFinishes > 0 && folded.lateFinishes * 100 >= folded.leaves * offTrackShare,
    topLate: folded.lateTop > 0,
    finishLate: folded.lateFinishes > 0,
    startLate: folded.lateStarts > 0,
    endsAfterDue: due !== noDay && due < folded.end,
    mostlyUndated: folded.undatedOpen * 2 > folded.leaves - folded.done,
  };
}

/** First match wins. Rules: rollups, "computed health". */
export function computedHealth(
  { leaves: all, done }: Folded<typeof healthSlots>,
  when: HealthConditions,
): ComputedHealth {
  if (all === 0) return 'noActiveScope';
  if (done === all) return 'done';
  if (when.overdue || when.manyLate || when.topLate) return 'offTrack';
  if (when.finishLate || when.startLate || when.endsAfterDue) return 'atRisk';
  return when.mostlyUndated ? 'unknown' : 'onTrack';
}
