import { sum, type Slot } from '../measure';

/** Active leaves: what most rules count. */
export const leaves: Slot = { monoid: sum, of: ({ leaf }, index) => leaf[index] ?? 0 };

export const doneLeaves: Slot = {
  monoid: sum,
  of: ({ leaf, done }, index) => (leaf[index] ?? 0) & (done[index] ?? 0),
};
