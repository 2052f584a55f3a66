import type { CalendarDate } from '../calendar/calendar-date';
import type { ItemDelegate, LaunchItem } from './launch';

/** Who stands in for the item's owner on that day; null where nobody does. The last day counts. */
export function delegateOn({ delegate }: Pick<LaunchItem, 'delegate'>, today: CalendarDate): ItemDelegate | null {
  return delegate !== null && today <= delegate.untilOn ? delegate : null;
}

/** Whether an item is this person's: they own it, or stand in for its owner on that day. */
export function holdsItem(
  item: Pick<LaunchItem, 'ownerId' | 'delegate'>,
  accountId: string,
  today: CalendarDate,
): boolean {
  return item.ownerId === accountId || delegateOn(item, today)?.accountId === accountId;
}
