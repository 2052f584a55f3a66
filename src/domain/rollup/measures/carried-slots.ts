import type { EstimateUnit } from '../estimate-bearers';
import { wideSum } from '../monoid';
import { holds } from '../plan-flags';
import { valued, type Slot } from '../slot';

/** The estimates that carriers bear in one unit, and those of carriers whose own status category is done. */
export function carriedSlots(unit: EstimateUnit): { readonly done: Slot; readonly total: Slot } {
  const flag = unit === 'points' ? 'carriesPoints' : 'carriesTime';
  return {
    done: valued(wideSum, flag, (plan, index) => (holds(plan, index, 'done') ? (plan.estimates[unit][index] ?? 0) : 0)),
    total: valued(wideSum, flag, ({ estimates }, index) => estimates[unit][index] ?? 0),
  };
}
