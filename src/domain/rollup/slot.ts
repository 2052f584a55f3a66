import { sum, type Monoid } from './monoid';
import type { PlanColumns } from './plan-columns';
import { planFlag, type PlanFlag } from './plan-flags';

/** One number for each of something. */
export type NumberColumn = Int32Array | Float64Array;

/** One number that folds up the tree. A slot is known by its identity: measures that share one fold it once. */
export interface Slot {
  readonly monoid: Monoid;
  /** One issue's value, the monoid's zero where the issue has no part in it. */
  readonly of: (plan: PlanColumns, index: number) => number;
  /** Writes the values of some issues: a call of `of` for each issue of each slot would take longer than the fold. */
  readonly read: (plan: PlanColumns, indices: Int32Array, into: NumberColumn) => void;
  /** The issues that may have another value than the zero, where they are few. */
  readonly among?: (plan: PlanColumns) => Int32Array;
}

export type Slots = Readonly<Record<string, Slot>>;

/** Counts issues of which it holds. */
export function counting(flag: PlanFlag): Slot {
  const bit = planFlag[flag];
  const shift = 31 - Math.clz32(bit);
  return {
    monoid: sum,
    of: ({ flags }, index) => ((flags[index] ?? 0) >>> shift) & 1,
    read: ({ flags }, indices, into) => {
      for (let at = 0; at < indices.length; at++) into[at] = ((flags[indices[at] ?? 0] ?? 0) >>> shift) & 1;
    },
  };
}

/**
 * Folds a column of the plan over the issues of which all of the flags hold. Values are whole: sums of fractions would depend on their order.
 */
export function valued(
  monoid: Monoid,
  flags: readonly PlanFlag[],
  columnOf: (plan: PlanColumns) => NumberColumn,
): Slot {
  const bits = flags.reduce((all, flag) => all | planFlag[flag], 0);
  return {
    monoid,
    of: (plan, index) =>
      ((plan.flags[index] ?? 0) & bits) === bits ? (columnOf(plan)[index] ?? monoid.zero) : monoid.zero,
    read: (plan, indices, into) => {
      const values = columnOf(plan);
      for (let at = 0; at < indices.length; at++) {
        const index = indices[at] ?? 0;
        into[at] = ((plan.flags[index] ?? 0) & bits) === bits ? (values[index] ?? monoid.zero) : monoid.zero;
      }
    },
  };
}

/** Folds what few issues have; any other has the zero. */
export function sparse(monoid: Monoid, among: (plan: PlanColumns) => Int32Array, of: Slot['of']): Slot {
  return {
    monoid,
    of,
    read: (plan, indices, into) => {
      indices.forEach((index, at) => (into[at] = of(plan, index)));
    },
    among,
  };
}
