import type { CalendarDate } from '../calendar/calendar-date';
import type { StatusCategory } from './stage';

/** What a roadmap item reads live from its issue, as the viewer. Nothing of it is stored. */
export interface JiraFacts {
  readonly statusCategory: StatusCategory;
  readonly assigneeId: string | null;
  readonly dueOn: CalendarDate | null;
}
