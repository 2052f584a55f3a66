import type { PlanQuery } from '../../domain/plan/plan-document';
import type { CaughtUp } from '../index-upkeep/catch-up-index';
import type { Viewer } from '../use-case';
import type { ChosenFields } from './plan-fields';
import type { Meter, SiteLinkType } from './ports';

/** One view of a plan out of the index. */
export interface IndexedReading {
  readonly viewer: Viewer;
  readonly query: PlanQuery;
  readonly fields: ChosenFields;
  /** As Jira calls them now: the index learns of a new name within the hour only. */
  readonly linkTypes: readonly SiteLinkType[];
  readonly index: Extract<CaughtUp, { kind: 'ready' }>;
  /** Days before today that will be read, 'YYYY-MM-DD' in the plan's time zone. */
  readonly days: readonly string[];
  readonly now: string;
  readonly until: string;
  readonly meter: Meter;
}
