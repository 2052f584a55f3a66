import type { CalendarDate } from '../calendar/calendar-date';
import { missingAcknowledgers } from '../launch/acknowledgements';
import { delegateOn } from '../launch/item-holder';
import { findItem, type Launch, type LaunchItem } from '../launch/launch';
import { missingEvidence } from '../launch/missing-evidence';
import type { ItemAssessment } from '../readiness/assessment';

/** Why nobody is nudged for an item. */
export type NoNudge = 'unknown' | 'settled' | 'nobody owns it' | 'awaits verification' | 'yourself';

/** One item with whom it waits for: its owner or whoever stands in, or those named who haven't acknowledged. */
export type NudgePlan =
  | { readonly itemId: string; readonly accountIds: readonly string[]; readonly read: ItemAssessment }
  | { readonly itemId: string; readonly not: NoNudge };

/** Whom to nudge for each item. People aren't nudged by themselves, nor for what waits for somebody else. */
export function planNudge(
  launch: Launch,
  items: readonly ItemAssessment[],
  itemIds: readonly string[],
  actorId: string,
  today: CalendarDate,
): readonly NudgePlan[] {
  const readings = new Map(items.map((read) => [read.itemId, read]));
  return [...new Set(itemIds)].map((itemId) => {
    const item = findItem(launch, itemId);
    const read = readings.get(itemId);
    if (item === null || read === undefined) return { itemId, not: 'unknown' };
    if (read.settled) return { itemId, not: 'settled' };
    const waited = waitedFor(item, today);
    if (typeof waited === 'string') return { itemId, not: waited };
    const accountIds = waited.filter((accountId) => accountId !== actorId);
    return accountIds.length === 0 ? { itemId, not: 'yourself' } : { itemId, accountIds, read };
  });
}

function waitedFor(item: LaunchItem, today: CalendarDate): readonly string[] | NoNudge {
  if (item.state === 'done') {
    const silent = missingAcknowledgers(item, null);
    if (silent.length > 0) return silent;
    if (missingEvidence(item, null).length === 0 && item.ownerId !== null) return 'awaits verification';
  }
  const holder = delegateOn(item, today)?.accountId ?? item.ownerId;
  return holder === null ? 'nobody owns it' : [holder];
}
