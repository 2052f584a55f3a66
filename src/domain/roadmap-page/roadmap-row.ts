import type { CalendarDate } from '../calendar/calendar-date';
import type { Quarter } from '../calendar/quarter';
import type { HealthUpdate } from '../roadmap/reported-health';
import type { Horizon, Stage, StatusCategory } from '../roadmap/stage';
import type { ConfidenceLevel } from '../template/field-types/confidence';
import type { ReportedHealthState } from '../template/field-types/health';

/** What the roadmap page reads of an issue, live and as the viewer. */
export interface RoadmapIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly projectName: string;
  readonly typeName: string;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
  readonly resolution: string | null;
  readonly priority: string | null;
  readonly assigneeId: string | null;
  readonly startOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly fixVersions: readonly string[];
}

/** When an item is to be there: a whole quarter, or up to a day. `source` tells who says so. */
export type RoadmapTarget =
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly source: TargetSource }
  | { readonly kind: 'day'; readonly on: CalendarDate; readonly source: TargetSource };
/** The template's own question for a quarter or an end; else the issue's due date. */
export type TargetSource = 'template' | 'due date';

/** An objective of another issue is told by its id where the viewer may see that issue, and by nothing at all where not. */
export type RoadmapObjective =
  | { readonly kind: 'issue'; readonly issueId: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden' };

/** One roadmap item in a list of thousands: what cards, bars, filters and exports need, and no more. */
export interface RoadmapRow {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly typeName: string;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
  readonly resolution: string | null;
  readonly priority: string | null;
  readonly fixVersions: readonly string[];
  /** Of the journal, when the page was read. */
  readonly revision: number;
  /** `<template id>@<version>`. */
  readonly templateKey: string;
  readonly horizon: Horizon;
  readonly stage: Stage;
  /** The decision owner: named, or else the assignee. */
  readonly ownerId: string | null;
  /** Null where nobody ever reported. */
  readonly health: { readonly state: ReportedHealthState; readonly sentence: string } | null;
  readonly update: Pick<HealthUpdate, 'state' | 'sentence' | 'ageDays' | 'reportedOn'>;
  readonly confidence: ConfidenceLevel | null;
  /** In the template's words, as are tier and segments. */
  readonly releaseStage: string | null;
  readonly tier: string | null;
  readonly segments: readonly string[];
  readonly objective: RoadmapObjective | null;
  readonly startOn: CalendarDate | null;
  readonly target: RoadmapTarget | null;
  /** Labels of the questions that the item's stage asks and nobody answered in full. */
  readonly gaps: readonly string[];
}
