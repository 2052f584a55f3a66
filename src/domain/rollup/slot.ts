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
  /** How a fold begins: a call of `of` for each issue of each slot would take longer than all the rest. */
  readonly begin:
    /** Writes every issue's value into a column. */
    | { readonly kind: 'all'; readonly fill: (plan: PlanColumns, column: NumberColumn) => void }
    /** Only these may have another value than the zero. */
    | { readonly kind: 'few'; readonly among: (plan: PlanColumns) => Int32Array };
}

export type Slots = Readonly<Record<string, Slot>>;

/** Counts issues of which it holds. */
export function counting(flag: PlanFlag): Slot {
  const bit = planFlag[flag];
  const shift = 31 - Math.clz32(bit);
  return {
    monoid: sum,
    of: ({ flags }, index) => ((flags[index] ?? 0) >>> shift) & 1,
    begin: {
      kind: 'all',
      fill: ({ flags }, column) => {
        for (let index = 0; index < flags.length; index++) column[index] = ((flags[index] ?? 0) >>> shift) & 1;
      },
    },
  };
}

/**
 * Folds a value that the plan has of each issue of which a flag holds. `value` is of one such issue: whole integers, so that sums don't
 * depend on their order.
 */
export function valued(monoid: Monoid, flag: PlanFlag, value: (plan: PlanColumns, index: number) => number): Slot {
  const bit = planFlag[flag];
  return {
    monoid,
    of: (plan, index) => (((plan.flags[index] ?? 0) & bit) === 0 ? monoid.zero : value(plan, index)),
    begin: {
      kind: 'all',
      fill: (plan, column) => {
        const { flags } = plan;
        for (let index = 0; index < flags.length; index++)
          column[index] = ((flags[index] ?? 0) & bit) === 0 ? monoid.zero : value(plan, index);
      },
    },
  };
}

/** Folds what few issues have; any other has the zero. */
export function sparse(monoid: Monoid, among: (plan: PlanColumns) => Int32Array, of: Slot['of']): Slot {
  return { monoid, of, begin: { kind: 'few', among } };
}
