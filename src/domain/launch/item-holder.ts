import type { CalendarDate } from '../calendar/calendar-date';
import { systemAuthor } from '../journal/entry';
import type { ItemDelegate, LaunchItem } from './launch';

/** Whether an item has no owner any more: nobody was named, or their account was closed and erased. */
export function isUnowned({ ownerId }: Pick<LaunchItem, 'ownerId'>): boolean {
  return ownerId === null || ownerId === systemAuthor.erased;
}

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
