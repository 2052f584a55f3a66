import type { ItemDefinition, Pack } from '../launch/checklist';
import { TIERS, type Importance } from '../launch/tier';

/** How a day is printed that counts from the launch: T−7, T0, T+1. */
export function offsetWords(days: number): string {
  if (days === 0) return 'T0';
  return days < 0 ? `T−${-days}` : `T+${days}`;
}

export const packWords: Readonly<Record<Pack, string>> = {
  core: 'Every launch',
  beta: 'Beta pack',
  region: 'Region pack',
  depth: 'Engineering depth pack',
};

/** What one tier asks: 'blocking at T−7', or 'absent'. */
export function demandWords(
  demand: { readonly importance: Importance; readonly dueOffsetDays: number } | null,
): string {
  return demand === null ? 'absent' : `${demand.importance} at ${offsetWords(demand.dueOffsetDays)}`;
}

/** What an item asks, tier by tier, in a line: 'T1 blocking at T−7, T2 required at T−3, T3 absent'. */
export function tiersWords({ tiers }: Pick<ItemDefinition, 'tiers'>): string {
  return TIERS.map((tier) => `${tier} ${demandWords(tiers[tier])}`).join(', ');
}

/** The evidence in the checklist's own words: 'deck, acknowledgement'. */
export function evidenceWords(evidence: readonly { readonly label: string }[]): string {
  return evidence.length === 0 ? 'none' : evidence.map(({ label }) => label).join(', ');
}
