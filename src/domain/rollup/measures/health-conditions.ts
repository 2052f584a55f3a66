import { noDay, type DayNumber } from '../day-number';
import type { FigureContext, Folded } from '../measure';
import { counting, type Slots } from '../slot';
import { leafEnd } from './dates';
import { doneLeaves, leaves } from './leaves';

/** In the order in which the rule decides, but for `unknown` and `onTrack`, which the last condition parts. */
export const computedHealthStates = ['noActiveScope', 'done', 'offTrack', 'atRisk', 'unknown', 'onTrack'] as const;
export type ComputedHealth = (typeof computedHealthStates)[number];

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

/** What health is decided on. */
export const healthSlots = {
  leaves,
  done: doneLeaves,
  end: leafEnd,
  lateFinishes: counting('lateFinish'),
  lateStarts: counting('lateStart'),
  lateTop: counting('lateTop'),
  undatedOpen: counting('undatedOpen'),
} satisfies Slots;

/** The rule's conditions, as bits of one number: health is decided of every issue of a plan. */
const condition = {
  overdue: 1,
  manyLate: 2,
  topLate: 4,
  finishLate: 8,
  startLate: 16,
  endsAfterDue: 32,
  mostlyUndated: 64,
} as const;

const offTrackBits = condition.overdue | condition.manyLate | condition.topLate;
const atRiskBits = condition.finishLate | condition.startLate | condition.endsAfterDue;

/** What a health decision reads: an issue's own due day, and what is folded below it. */
export type HealthNumbers = Folded<typeof healthSlots> & { readonly due: DayNumber; readonly today: DayNumber };

/** Bits of the conditions that hold. */
function conditionBits(of: HealthNumbers): number {
  const { due, today, leaves: all, done, end, lateFinishes, lateStarts, lateTop, undatedOpen } = of;
  let bits = 0;
  if (due !== noDay && due < today) bits |= condition.overdue;
  if (lateFinishes > 0) bits |= condition.finishLate;
  if (lateFinishes > 0 && lateFinishes * 100 >= all * offTrackShare) bits |= condition.manyLate;
  if (lateTop > 0) bits |= condition.topLate;
  if (lateStarts > 0) bits |= condition.startLate;
  if (due !== noDay && due < end) bits |= condition.endsAfterDue;
  if (undatedOpen * 2 > all - done) bits |= condition.mostlyUndated;
  return bits;
}

/** The conditions that hold of one issue. */
export function healthConditions(of: HealthNumbers): Readonly<Record<keyof typeof condition, boolean>> {
  const bits = conditionBits(of);
  const is = (name: keyof typeof condition): boolean => (bits & condition[name]) !== 0;
  return {
    overdue: is('overdue'),
    manyLate: is('manyLate'),
    topLate: is('topLate'),
    finishLate: is('finishLate'),
    startLate: is('startLate'),
    endsAfterDue: is('endsAfterDue'),
    mostlyUndated: is('mostlyUndated'),
  };
}
export type HealthConditions = ReturnType<typeof healthConditions>;

/** First match wins. Rules: rollups, "computed health". */
export function computedHealth(of: HealthNumbers): ComputedHealth {
  if (of.leaves === 0) return 'noActiveScope';
  if (of.done === of.leaves) return 'done';
  const bits = conditionBits(of);
  if ((bits & offTrackBits) !== 0) return 'offTrack';
  if ((bits & atRiskBits) !== 0) return 'atRisk';
  return (bits & condition.mostlyUndated) === 0 ? 'onTrack' : 'unknown';
}

/** What is folded at an issue, with what health reads of the issue itself. */
export function healthNumbers(
  folded: Folded<typeof healthSlots>,
  { plan, index }: Pick<FigureContext, 'plan' | 'index'>,
): HealthNumbers {
  return { ...folded, due: plan.dueDay[index] ?? noDay, today: plan.today };
}
