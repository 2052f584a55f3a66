import type { PlanGraph } from './plan-graph';

/** How many issues a reason or warning names; the rest are counted. */
export const namedAtMost = 10;

/**
 * Finds the first issues at or below one that `holds`, in the order of the tree. `mayHold` says whether an issue or anything below it
 * may: what can't isn't entered.
 */
export type Finder = (
  from: number,
  holds: (index: number) => boolean,
  mayHold: (index: number) => boolean,
  atMost?: number,
) => readonly number[];

export function finderIn({ childStart, children }: PlanGraph): Finder {
  return (from, holds, mayHold, atMost = namedAtMost) => {
    const found: number[] = [];
    const seen = new Set([from]);
    const waiting = [from];
    for (let index = waiting.pop(); index !== undefined && found.length < atMost; index = waiting.pop()) {
      if (holds(index)) found.push(index);
      // Pushed last to first, so that they are taken first to last.
      for (let edge = (childStart[index + 1] ?? 0) - 1; edge >= (childStart[index] ?? 0); edge--) {
        const child = children[edge] ?? 0;
        if (seen.has(child) || !mayHold(child)) continue;
        seen.add(child);
        waiting.push(child);
      }
    }
    return found;
  };
}
