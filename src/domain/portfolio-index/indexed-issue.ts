/** One end of a link as an issue lists it: 'outward' when the other issue stands in the link's `outwardIssue`. */
export interface IndexedLink {
  readonly typeId: string;
  readonly direction: 'inward' | 'outward';
  readonly otherId: string;
}

/**
 * What a rollup as of an earlier day reads of an issue: a change of any of it closes one state of the issue and opens the next. What stands
 * beside it in `IndexedIssue` only ever has its latest value.
 */
export interface TrackedState {
  readonly statusId: string;
  readonly resolutionId: string | null;
  /** Instant, UTC ISO. */
  readonly resolvedAt: string | null;
  readonly dueOn: string | null;
  readonly originalEstimateSeconds: number | null;
  readonly priorityId: string | null;
  readonly parentId: string | null;
  readonly links: readonly IndexedLink[];
  readonly projectId: string;
  /** Null for an issue that everybody with access to its project may see. */
  readonly securityLevelId: string | null;
  /** Values of the fields that plans name, by field id: a number, a date 'YYYY-MM-DD', or a team's name. Empty ones are absent. */
  readonly fields: Readonly<Record<string, number | string>>;
}

/**
 * One issue as the index keeps it. Statuses, types and the like are ids, so that renaming one in Jira changes no row: `IndexNames` tells
 * what they are called. Ids are Jira's, decimal strings.
 */
export interface IndexedIssue extends TrackedState {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly typeId: string;
  /** Instants, UTC ISO with milliseconds. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A state that an issue was in, from an instant up to, not including, another. */
export interface PastState extends TrackedState {
  readonly id: string;
  readonly fromAt: string;
  readonly untilAt: string;
}

/** What Jira calls what rows name by id. */
export interface IndexNames {
  readonly types: Readonly<Record<string, { readonly name: string; readonly iconUrl: string | null }>>;
  readonly statuses: Readonly<
    Record<string, { readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' }>
  >;
  readonly resolutions: Readonly<Record<string, string>>;
  readonly priorities: Readonly<Record<string, string>>;
  readonly linkTypes: Readonly<Record<string, string>>;
  readonly projects: Readonly<Record<string, { readonly key: string; readonly name: string }>>;
}
