import type { PlanChange } from './comparison';
import { dateOfDayNumber, noDay, type DayNumber } from './day-number';
import type { ReadNode } from './read-folded';

/** Coming and going is told of work that counts: a cancelled issue that appears changes nothing. */
export function enteredOrLeft({ active }: ReadNode, change: PlanChange): readonly PlanChange[] {
  return active ? [change] : [];
}

/** Everything that changed of an issue between two readings of it. */
export function changesOf(then: ReadNode, now: ReadNode): readonly PlanChange[] {
  if (!then.active && !now.active) return [];
  const changes: PlanChange[] = [];
  if (then.active !== now.active) changes.push({ kind: now.active ? 'restored' : 'cancelled' });
  else if (then.done !== now.done) changes.push({ kind: now.done ? 'done' : 'reopened' });
  // Without work below, an issue's health says again what its dates and status say.
  const hasBelow = then.hasWorkBelow || now.hasWorkBelow;
  if (hasBelow && then.health !== now.health) changes.push({ kind: 'health', from: then.health, to: now.health });
  if (then.reported !== now.reported) changes.push({ kind: 'reported', from: then.reported, to: now.reported });
  if (then.dueDay !== now.dueDay) changes.push({ kind: 'due', ...movedDay(then.dueDay, now.dueDay) });
  if (hasBelow && then.endDay !== now.endDay) changes.push({ kind: 'end', ...movedDay(then.endDay, now.endDay) });
  if (then.ownPoints !== now.ownPoints)
    changes.push({ kind: 'estimate', unit: 'points', from: then.ownPoints, to: now.ownPoints });
  if (then.ownSeconds !== now.ownSeconds)
    changes.push({ kind: 'estimate', unit: 'time', from: then.ownSeconds, to: now.ownSeconds });
  return changes;
}

function movedDay(from: DayNumber, to: DayNumber) {
  return { from: dateOfDayNumber(from), to: dateOfDayNumber(to), days: daysMoved(from, to) };
}

/** Days by which a date moved; positive is later. Null where either is missing. */
export function daysMoved(from: DayNumber, to: DayNumber): number | null {
  return from === noDay || to === noDay ? null : to - from;
}

/** What is told first, from the kinds of change that a plan's readers ask after to those that they look up. */
const rank: Readonly<Record<PlanChange['kind'], number>> = {
  health: 9,
  reported: 8,
  end: 7,
  due: 6,
  cancelled: 5,
  reopened: 5,
  restored: 4,
  entered: 3,
  left: 3,
  done: 2,
  estimate: 1,
};

/** Above any count of issues or days that decides within a kind. */
const rankStep = 1e9;

/** The greater the earlier it is told: by kind, then by the work below it, then by the days that it moved. */
export function weightOf(change: PlanChange, { count }: ReadNode): number {
  const days = change.kind === 'due' || change.kind === 'end' ? Math.abs(change.days ?? 0) : 0;
  return rank[change.kind] * rankStep + Math.min(count.total, 9e5) * 1000 + Math.min(days, 999);
}
