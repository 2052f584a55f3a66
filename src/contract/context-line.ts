import * as z from 'zod/mini';
import { timeZone } from '../domain/calendar/time-zone';
import type { LaunchLine } from '../domain/launch/launch-line';
import type { ContextLine } from '../domain/roadmap/context-line';
import type { HealthUpdate } from '../domain/roadmap/reported-health';
import { operation } from './operation';
import { issueId, type Person } from './person';

/** What the line beside an issue's fields shows once it is opened. */
export interface ContextLineView {
  /** Null where roadmaps are switched off. */
  readonly roadmap: RoadmapGlance | null;
  /** The running launch, or the last; null before the first, or where launches are switched off. */
  readonly launch: LaunchLine | null;
}

export interface RoadmapGlance {
  /** Null before anybody filled the roadmap panel. */
  readonly line: ContextLine | null;
  /** How old the reported health is, and when the next report is due. */
  readonly update: HealthUpdate;
  /** The decision owner, else the assignee; null where there is neither. */
  readonly owner: Person | null;
}

export const contextLineOperations = {
  'contextLine.open': operation<ContextLineView>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ issueId, timeZone }),
  }),
} as const;
