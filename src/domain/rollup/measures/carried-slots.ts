import type { EstimateUnit } from '../estimate-bearers';
import { wideSum } from '../monoid';
import { valued, type Slot } from '../slot';

/** The estimates that carriers bear in one unit, and those of carriers whose own status category is done. */
export function carriedSlots(unit: EstimateUnit): { readonly done: Slot; readonly total: Slot } {
  const carries = unit === 'points' ? 'carriesPoints' : 'carriesTime';
  return {
    done: valued(wideSum, [carries, 'done'], ({ estimates }) => estimates[unit]),
    total: valued(wideSum, [carries], ({ estimates }) => estimates[unit]),
  };
}
