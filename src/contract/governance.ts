import * as z from 'zod/mini';
import { timeZone } from '../domain/calendar/time-zone';
import type { FieldUse } from '../domain/governance/field-use';
import type { FilledItem } from '../domain/governance/filled-item';
import type { Team } from '../domain/governance/scorecard';
import type { TrendPoint } from '../domain/governance/trend';
import { projectId } from '../domain/role/roles';
import { operation } from './operation';
import type { People } from './person';

/** A filled item with what names it, as the viewer may see it. */
export interface GovernanceItem extends FilledItem {
  readonly key: string;
  readonly summary: string;
  /** The decision owner, or else the assignee. */
  readonly ownerId: string | null;
}

/** A version of a template that is offered, or that any item the viewer can see was filled by. */
export interface GovernanceVersion {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Offered now; earlier versions and archived templates aren't. */
  readonly isOffered: boolean;
  /** Issues that it is offered on, as Jira counts them for the viewer: approximate. Null where it isn't offered or Jira didn't say. */
  readonly offeredOn: number | null;
  readonly fields: readonly FieldUse[];
}

/** Figures are counted from `items` alone, so that each leads to its list (`domain/governance/figures`). */
export interface GovernanceView {
  readonly items: readonly GovernanceItem[];
  /** Every project that the viewer may see and where roadmaps are on, by name. */
  readonly teams: readonly Team[];
  readonly versions: readonly GovernanceVersion[];
  readonly people: People;
  /** What was not read, in sentences: where there is any, there are no totals. */
  readonly missing: readonly string[];
  /** The instant of the reading, and the day that it is for the viewer. */
  readonly readAt: string;
  readonly today: string;
}

export interface GovernanceTrend {
  /** Oldest first, none where something is missing. */
  readonly points: readonly (TrendPoint & {
    /** Issues of today that existed then and that a template is offered on now: Jira's approximate count for the viewer. */
    readonly offeredOn: number | null;
  })[];
  readonly missing: readonly string[];
}

export const governanceOperations = {
  'governance.read': operation<GovernanceView>()({
    access: { kind: 'site', action: 'governance.read' },
    input: z.object({ timeZone }),
  }),
  'governance.trend': operation<GovernanceTrend>()({
    access: { kind: 'site', action: 'governance.read' },
    /** Weeks end with Sunday in this zone. `projectId` keeps to one team. */
    input: z.object({ timeZone, projectId: z.nullable(projectId) }),
  }),
} as const;
