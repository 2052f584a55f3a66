import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import type { Instant } from '../calendar/instant';
import { systemAuthor } from '../journal/entry';
import { isFresh } from '../launch/check-freshness';
import { needsVerifier, requires } from '../launch/item-subject';
import type { ItemState, Launch, LaunchItem } from '../launch/launch';
import { missingEvidence } from '../launch/missing-evidence';
import { exitBefore } from '../launch/waves';

/** The day and instant of an assessment: `today` in the launch's time zone. */
export interface AssessedAt {
  readonly today: CalendarDate;
  readonly now: Instant;
}

/** How an item counts today. `waiverExpired` is only set while the expired waiver is all that the item has. */
export interface ItemStanding {
  readonly state: ItemState;
  readonly verified: boolean;
  readonly settled: boolean;
  readonly overdue: boolean;
  readonly waiverExpired: boolean;
}

/** Rules: readiness, 1, 2 and 8. */
export function standingOf(launch: Launch, item: LaunchItem, at: AssessedAt): ItemStanding {
  const recorded = recordedState(launch, item, at);
  const state = currentState(item, recorded, at.today);
  const verified = state === 'done' && (recorded === 'done' || isVerified(launch, item));
  const settled = verified || state === 'waived' || state === 'not applicable';
  return {
    state,
    verified,
    settled,
    overdue: item.dueOn !== null && item.dueOn < at.today && !settled,
    waiverExpired: item.state === 'waived' && item.waiver !== null && state !== 'waived' && !settled,
  };
}

function currentState(item: LaunchItem, recorded: ItemState | null, today: CalendarDate): ItemState {
  if (item.state === 'not applicable' || item.state === 'waived') {
    const live = item.state === 'not applicable' || (item.waiver !== null && isLive(item.waiver.expiresOn, today));
    return live ? item.state : (recorded ?? 'open');
  }
  return recorded ?? item.state;
}

/** A waiver lives through its expiry date. */
export function isLive(expiresOn: CalendarDate, today: CalendarDate): boolean {
  return today <= expiresOn;
}

/** The state that a record gives an item whatever people ticked: the go/no-go's outcome, the exit of the wave before, or the check's. */
function recordedState(launch: Launch, item: LaunchItem, at: AssessedAt): ItemState | null {
  if (requires(item, 'go/no-go')) {
    const outcome = launch.decisions.at(-1)?.outcome;
    if (outcome === undefined) return 'open';
    return outcome === 'go' || outcome === 'conditional go' ? 'done' : 'failed';
  }
  if (requires(item, 'wave exit')) return exitBefore(launch, item) === null ? 'open' : 'done';
  if (!requires(item, 'automatic')) return null;
  if (item.automatic === null || !isFresh(item.automatic.evaluatedAt, at.now)) return 'open';
  if (item.automatic.passed) return 'done';
  return item.dueOn !== null && item.dueOn <= at.today ? 'failed' : 'open';
}

function isVerified(launch: Launch, item: LaunchItem): boolean {
  if (missingEvidence(item, null).length > 0) return false;
  if (!needsVerifier(launch, item)) return true;
  const word = item.verification;
  if (word === null || word.ownerId === null || isOwnersOwn(word)) return false;
  // Evidence that came after the verification is evidence that its author never saw.
  return missingEvidence(item, word.at).length === 0;
}

/** Two people whose data was erased stand under one name: who verified wasn't the owner, or it would not have been written. */
function isOwnersOwn({ by, ownerId }: NonNullable<LaunchItem['verification']>): boolean {
  return by === ownerId && by !== systemAuthor.erased;
}

/** Days until a date, negative when it has passed. */
export function daysUntil(date: CalendarDate | null, today: CalendarDate): number | null {
  return date === null ? null : daysBetween(today, date);
}
