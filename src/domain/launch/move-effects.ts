import type { CalendarDate } from '../calendar/calendar-date';
import { assessLaunch } from '../readiness/assess-launch';
import type { Verdict } from '../readiness/verdict';
import type { Moment } from './action-result';
import type { Launch, LaunchItem } from './launch';
import { previewMove, type DateChange } from './move-launch-date';

/** Whom a move concerns, with how many of their items it dates anew and how many become overdue by it. */
export interface ConcernedPerson {
  /** Null: items that nobody owns. */
  readonly accountId: string | null;
  readonly items: number;
  readonly overdue: number;
}

/** What a move of the launch date comes to, before it is made (rules: readiness, 10). */
export interface MoveEffects {
  readonly changes: readonly DateChange[];
  /** Items that aren't overdue now and would be. */
  readonly becomesOverdue: readonly string[];
  /** Items that are overdue now and would not be any more. */
  readonly noLongerOverdue: readonly string[];
  /** Those with most overdue first, then with most items; nobody's last. Settled items concern nobody any more. */
  readonly concerned: readonly ConcernedPerson[];
  readonly verdict: { readonly now: Verdict; readonly then: Verdict; readonly sentence: string };
}

export function moveEffects(launch: Launch, to: CalendarDate, moment: Moment): MoveEffects {
  const changes = previewMove(launch, to, moment.today);
  const now = assessLaunch(launch, moment);
  const then = assessLaunch(movedLaunch(launch, to, changes), moment);
  const overdue = (read: typeof now) => new Set(read.items.filter((item) => item.overdue).map(({ itemId }) => itemId));
  const [before, after] = [overdue(now), overdue(then)];
  const becomesOverdue = [...after].filter((itemId) => !before.has(itemId));
  const open = new Set(now.items.filter(({ settled }) => !settled).map(({ itemId }) => itemId));
  const moved = changes.filter(({ itemId, from, to: day }) => from !== day && open.has(itemId));
  return {
    changes,
    becomesOverdue,
    noLongerOverdue: [...before].filter((itemId) => !after.has(itemId)),
    concerned: concernedBy(moved, new Set(becomesOverdue)),
    verdict: { now: now.verdict, then: then.verdict, sentence: then.sentence },
  };
}

function concernedBy(moved: readonly DateChange[], late: ReadonlySet<string>): readonly ConcernedPerson[] {
  const people = [...new Set(moved.map(({ ownerId }) => ownerId))].map((accountId) => {
    const own = moved.filter(({ ownerId }) => ownerId === accountId);
    return { accountId, items: own.length, overdue: own.filter(({ itemId }) => late.has(itemId)).length };
  });
  return people.toSorted(
    (one, other) =>
      Number(one.accountId === null) - Number(other.accountId === null) ||
      other.overdue - one.overdue ||
      other.items - one.items,
  );
}

function movedLaunch(launch: Launch, to: CalendarDate, changes: readonly DateChange[]): Launch {
  const dueOn = new Map(changes.map((change) => [change.itemId, change.to]));
  const items = Object.entries(launch.items).map(([itemId, item]): [string, LaunchItem] => [
    itemId,
    { ...item, dueOn: dueOn.get(itemId) ?? item.dueOn },
  ]);
  return { ...launch, launchOn: to, items: Object.fromEntries(items) };
}
