import type { Quarter } from '../calendar/quarter';
import type { Verdict } from '../readiness/verdict';
import type { Horizon } from '../roadmap/stage';
import type { ConfidenceLevel } from '../template/field-types/confidence';
import type { ReportedHealthState } from '../template/field-types/health';
import type { ObjectiveValue } from '../template/field-types/objective';
import type { Risk } from '../template/field-types/risk-list';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** One hierarchy candidate as an issue lists it: 'outward' when the other issue stands in the link's `outwardIssue`. */
export interface IssueLinkFact {
  readonly typeName: string;
  readonly direction: 'inward' | 'outward';
  readonly otherId: string;
}

/** A risk of which the score decides, and whether it is closed. */
export type RiskFact = Pick<Risk, 'likelihood' | 'impact' | 'state'>;

/** What the roadmap panel says of an issue. */
export interface RoadmapFacts {
  readonly health?: {
    readonly state: ReportedHealthState;
    readonly sentence: string;
    readonly reportedAt: string;
  } | null;
  readonly confidence?: ConfidenceLevel | null;
  readonly risks?: readonly RiskFact[];
  /** Account id of the decision owner whom the item names. */
  readonly ownerId?: string | null;
  /** An objective that is an issue is told by its id: what it is called is the viewer's to be shown or not. */
  readonly objective?: ObjectiveValue | null;
  /** Null before a template was chosen: the issue is no roadmap item yet. */
  readonly horizon?: Horizon | null;
  /** That the item itself names as its target. */
  readonly quarter?: Quarter | null;
}

/**
 * What a rollup needs of one issue that the viewer can browse, as it stood on the day that is read. An issue is its `id`,
 * whatever its key. Parents and links may name issues that aren't there: such an end is simply absent.
 */
export interface IssueFacts {
  /** Jira's numeric id, a decimal string of any length. */
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly typeName: string;
  readonly typeIconUrl?: string;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
  readonly resolution: string | null;
  /** Instant, UTC ISO; the plan's time zone decides on which day it falls. */
  readonly resolvedAt: string | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  /** Of the number field that the plan names; 0 is an estimate, null is none. */
  readonly points: number | null;
  readonly originalEstimateSeconds: number | null;
  readonly priority: string | null;
  /** Instant, UTC ISO with milliseconds or without. */
  readonly updatedAt: string;
  readonly parentId: string | null;
  readonly links: readonly IssueLinkFact[];
  readonly team: string | null;
  readonly roadmap?: RoadmapFacts;
  readonly readiness?: Verdict | null;
}
