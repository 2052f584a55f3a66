import type { DraftItem } from '../../../../../src/domain/checklist/checklist-record';
import { offsetWords } from '../../../../../src/domain/checklist/item-words';
import { TIERS } from '../../../../../src/domain/launch/tier';

/** What a draft item asks of the tiers that have it, in a line. */
export function draftTiersWords({ tiers }: Pick<DraftItem, 'tiers'>): string {
  const asked = TIERS.flatMap((tier) => {
    const demand = tiers[tier];
    if (demand === null) return [];
    const { importance, dueOffsetDays } = demand;
    return [`${tier} ${importance}${dueOffsetDays === null ? '' : ` at ${offsetWords(dueOffsetDays)}`}`];
  });
  return asked.length === 0 ? 'No tier has it' : asked.join(' · ');
}
