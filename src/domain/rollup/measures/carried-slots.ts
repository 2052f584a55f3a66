import { wideSum, type Slot } from '../measure';
import type { EstimateUnit } from '../plan-columns';

/** The estimates that carriers bear in one unit, and those of carriers whose own status category is done. */
export function carriedSlots(unit: EstimateUnit): { readonly done: Slot; readonly total: Slot } {
  return {
    done: {
      monoid: wideSum,
      of: ({ estimates, done }, index) =>
        estimates[unit].carrier[index] === 1 && done[index] === 1 ? (estimates[unit].amount[index] ?? 0) : 0,
    },
    total: {
      monoid: wideSum,
      of: ({ estimates }, index) => (estimates[unit].carrier[index] === 1 ? (estimates[unit].amount[index] ?? 0) : 0),
    },
  };
}
