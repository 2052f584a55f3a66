import type { Tier } from '../../../../src/domain/launch/tier';

interface TierWords {
  readonly name: string;
  readonly meaning: string;
  /** The usual lead in weeks, from and to (rules: launch checklists). */
  readonly weeks: readonly [from: number, to: number];
}

export const tierWords: Readonly<Record<Tier, TierWords>> = {
  T1: {
    name: 'Major',
    meaning: 'A new product or market. Every function takes part, and blockers are verified by a second person.',
    weeks: [8, 12],
  },
  T2: {
    name: 'Significant',
    meaning: 'A feature that customers, sales and support must know. Every function takes part, fewer items block.',
    weeks: [4, 6],
  },
  T3: {
    name: 'Minor',
    meaning: 'An improvement that needs documentation, support and an off-switch.',
    weeks: [1, 2],
  },
};

export const tiers: readonly Tier[] = ['T1', 'T2', 'T3'];

/** What the date means for the tier, null where its usual lead is left. `days` is from today to the launch. */
export function leadWarning(tier: Tier, days: number): string | null {
  const [from, to] = tierWords[tier].weeks;
  if (days >= from * 7) return null;
  return `${tier} usually takes ${from} to ${to} weeks. Some items will be due already; the preview shows which.`;
}
