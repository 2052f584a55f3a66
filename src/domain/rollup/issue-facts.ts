export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** One hierarchy candidate as an issue lists it: 'outward' when the other issue stands in the link's `outwardIssue`. */
export interface IssueLinkFact {
  readonly typeName: string;
  readonly direction: 'inward' | 'outward';
  readonly otherId: string;
}

export type HealthWord = 'onTrack' | 'atRisk' | 'offTrack';
export type ConfidenceWord = 'high' | 'medium' | 'low';

export interface RiskFact {
  /** 1 to 3. */
  readonly likelihood: number;
  /** 1 to 3. */
  readonly impact: number;
  readonly state: 'open' | 'mitigated' | 'closed';
}

/** What the roadmap panel says of an issue. */
export interface RoadmapFacts {
  readonly health?: { readonly word: HealthWord; readonly sentence: string; readonly reportedAt: string } | null;
  readonly confidence?: ConfidenceWord | null;
  readonly risks?: readonly RiskFact[];
}

/** Launch verdicts, worst first, as a rollup counts them; a launch that can't be assessed stands last. */
export const readinessOrder = ['notReady', 'atRisk', 'onTrack', 'readyWithWaivers', 'ready', 'notAssessed'] as const;
export type ReadinessWord = (typeof readinessOrder)[number];

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
  readonly readiness?: ReadinessWord | null;
}
