import type { CalendarDate } from '../calendar/calendar-date';

/** A version as Jira tells it now. Its name and dates are never stored: they are Jira's. */
export interface JiraVersion {
  readonly versionId: string;
  readonly projectId: string;
  readonly name: string;
  readonly startOn: CalendarDate | null;
  readonly releaseOn: CalendarDate | null;
  readonly released: boolean;
  readonly archived: boolean;
}
