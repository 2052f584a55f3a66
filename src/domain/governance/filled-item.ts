import type { HealthUpdate } from '../roadmap/reported-health';
import type { Stage } from '../roadmap/stage';

/** Ages, in days, from which a governance page speaks of it. Judged by readings that `docs/decisions/0018` gives. */
export const governanceThresholds = {
  silentDays: 14,
  insightDays: 90,
  unusedPercent: 20,
  completePercent: 50,
} as const;

/** An administrator decided what was somebody else's, and they haven't decided the same anew since. */
export interface OpenOverride {
  readonly fieldIds: readonly string[];
  readonly reason: string;
  /** UTC ISO instant. */
  readonly at: string;
}

/** One issue with a template, as the scorecard counts it. */
export interface FilledItem {
  readonly issueId: string;
  /** The team. */
  readonly projectId: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly stage: Stage;
  /** Fields with a gap at its stage, by id, in the template's order. */
  readonly gaps: readonly string[];
  /** Fields that are shown and asked by its stage and hold nothing, by id. */
  readonly blank: readonly string[];
  readonly update: HealthUpdate['state'];
  /** In days; null where nobody ever reported. */
  readonly updateAgeDays: number | null;
  readonly hasObjective: boolean;
  readonly openOverride: OpenOverride | null;
}
