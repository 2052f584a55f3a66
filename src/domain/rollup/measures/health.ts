import type { NamedIssues } from '../plan-warning';

export type ComputedHealth = 'noActiveScope' | 'done' | 'offTrack' | 'atRisk' | 'unknown' | 'onTrack';

/** One condition that decided: a sentence and the issues it speaks of. */
export interface HealthReason {
  readonly sentence: string;
  readonly issues: NamedIssues;
}

/** Health computed from the leaves: the first rule that matches, with every condition of it that holds. */
export interface HealthFigure {
  readonly state: ComputedHealth;
  readonly reasons: readonly HealthReason[] | null;
}
