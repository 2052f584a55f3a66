import type { Pack } from '../domain/launch/checklist';
import type { Tier } from '../domain/launch/tier';

/** A checklist that a launch can be started with on this issue. */
export interface OfferedChecklist {
  readonly checklistId: string;
  readonly version: number;
  readonly name: string;
  readonly isBuiltin: boolean;
  readonly weekendsToFriday: boolean;
  /** How many items each pack brings a launch of a tier; those of the region pack for each region. */
  readonly counts: Readonly<Record<Tier, Readonly<Record<Pack, number>>>>;
}

/** That the checklist of a running launch has another version on offer than the launch has. */
export interface ChecklistNews {
  readonly version: number;
  /** Items on which nothing was decided yet. */
  readonly changes: number;
}
