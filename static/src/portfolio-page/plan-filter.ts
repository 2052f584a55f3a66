import type { PlanView } from './plan-view';

export interface PlanFilter {
  /** Words that key and summary must hold, all of them, without case. */
  readonly find: string;
  /** Issues that alone may show; null for any. */
  readonly only: ReadonlySet<number> | null;
  /** Whether the chosen filters let an issue through; null where none is chosen. */
  readonly passes?: ((index: number) => boolean) | null;
}

export interface FilteredPlan {
  /** Issues that match by themselves. */
  readonly matches: number;
  /** Whether it matches, or something below it does. */
  readonly isKept: (index: number) => boolean;
}

/** Null where the filter lets everything through. Linear in issues and edges. */
export function filterPlan(plan: PlanView, { find, only, passes = null }: PlanFilter): FilteredPlan | null {
  const words = find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && only === null && passes === null) return null;
  const isKept = new Set<number>();
  let matches = 0;
  for (const index of plan.childrenFirst) {
    const isMatch =
      (only === null || only.has(index)) && (passes === null || passes(index)) && holds(plan, index, words);
    if (isMatch) matches += 1;
    if (isMatch || plan.childrenOf(index).some((child) => isKept.has(child))) isKept.add(index);
  }
  return { matches, isKept: (index) => isKept.has(index) };
}

function holds(plan: PlanView, index: number, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${plan.keyOf(index)} ${plan.summaryOf(index)}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
