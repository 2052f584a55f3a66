/**
 * How two values of a slot combine. All are associative and commutative, with `zero` as identity: a fold may go in any order. Values
 * are integers: in floating point a sum of fractions would depend on its order.
 */
export interface Monoid {
  readonly kind: 'sum' | 'least' | 'greatest';
  readonly zero: number;
  readonly combine: (one: number, other: number) => number;
  /** Values may leave the 32 bits that most columns hold. */
  readonly wide?: true;
}

export const sum: Monoid = { kind: 'sum', zero: 0, combine: (one, other) => one + other };
/** For amounts: the seconds of a large plan don't fit into 32 bits. */
export const wideSum: Monoid = { ...sum, wide: true };
export const least: Monoid = { kind: 'least', zero: 0x7fffffff, combine: Math.min };
export const greatest: Monoid = { kind: 'greatest', zero: -0x80000000, combine: Math.max };
