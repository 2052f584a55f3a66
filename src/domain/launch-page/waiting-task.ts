import type { CalendarDate } from '../calendar/calendar-date';

/** Something in a launch that waits for one person's word or work. */
export interface WaitingTask {
  readonly kind: 'item' | 'verify' | 'acknowledge' | 'vote' | 'condition';
  /** Null where it is no single item's. */
  readonly itemId: string | null;
  /** A sentence, complete in itself. */
  readonly sentence: string;
  readonly dueOn: CalendarDate | null;
}
