import type { ItemDefinition, Pack } from './checklist';
import type { EvidenceRequirement } from './evidence';
import type { Importance, Tier } from './tier';

/** B locking, R equired, r ecommended or – absent, as the checklist's table prints them. */
type Letter = 'B' | 'R' | 'r' | '–';

const IMPORTANCE: Readonly<Record<Letter, Importance | null>> = {
  B: 'blocking',
  R: 'required',
  r: 'recommended',
  '–': null,
};

export interface ChecklistRow {
  readonly key: string;
  readonly function: string;
  readonly title: string;
  readonly ownerRole: string;
  /** For T1, T2 and T3. */
  readonly tiers: readonly [T1: Letter, T2: Letter, T3: Letter];
  /** Days from the launch date: one for every tier, or for T1, T2 and T3; where the last is left out, T3 has no such item. */
  readonly due: number | readonly number[];
  readonly evidence: readonly EvidenceRequirement[];
  readonly jql?: string;
  readonly titleT3?: string;
}

/** One row of the printed table as an item definition. Throws where a tier has the item but the row gives it no due date. */
export function definitionOf(row: ChecklistRow, pack: Pack = 'core'): ItemDefinition {
  return {
    key: row.key,
    function: row.function,
    title: row.title,
    ownerRole: row.ownerRole,
    tiers: {
      T1: demand(row, 'T1', 0),
      T2: demand(row, 'T2', 1),
      T3: demand(row, 'T3', 2),
    },
    evidence: row.evidence,
    jql: row.jql ?? null,
    pack,
    dependsOn: [],
  };
}

function demand(row: ChecklistRow, tier: Tier, column: 0 | 1 | 2): ItemDefinition['tiers'][Tier] {
  const importance = IMPORTANCE[row.tiers[column]];
  if (importance === null) return null;
  const dueOffsetDays = typeof row.due === 'number' ? row.due : row.due[column];
  if (dueOffsetDays === undefined) throw new Error(`${row.key} has no due date for ${tier}.`);
  return { importance, dueOffsetDays, title: tier === 'T3' ? (row.titleT3 ?? null) : null };
}
