import type { CalendarDate } from '../calendar/calendar-date';
import type { Json } from '../json';
import type { Problem } from '../problem';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import { dueDate } from './due-date';
import type { DateMove, Launch } from './launch';
import { itemPath } from './launch-state';
import { problemsOfDate } from './start-launch';

/** What a move of the launch date does to one item. */
export interface DateChange {
  readonly itemId: string;
  readonly title: string;
  readonly function: string;
  readonly ownerId: string | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  /** The new due date lies before today: unless the item is settled, it will be overdue at once. */
  readonly alreadyDue: boolean;
}

/** Every item's due date, old and new, before anything is saved (rules: readiness, 10). */
export function previewMove(launch: Launch, to: CalendarDate, today: CalendarDate): readonly DateChange[] {
  return Object.entries(launch.items).map(([itemId, item]) => {
    const dueOn = dueDate(to, item.definition.offsetDays, launch.weekendsToFriday);
    return {
      itemId,
      title: item.definition.title,
      function: item.definition.function,
      ownerId: item.ownerId,
      from: item.dueOn,
      to: dueOn,
      alreadyDue: dueOn < today,
    };
  });
}

/** What stands against a move; none when it can go ahead. */
export function problemsOfMove(launch: Launch, to: CalendarDate, today: CalendarDate): readonly Problem[] {
  if (launch.status !== 'planned') {
    const message = `This launch is ${launch.status}, so its date stands. Reopen it first to plan a new date.`;
    return [{ path: 'launchOn', code: 'closed', message }];
  }
  return problemsOfDate(to, today);
}

/**
 * The move as one change: the date, every due date that differs, and the move itself, so that slips are counted. Moving to
 * the date that already stands writes nothing.
 */
export function moveLaunchDate(
  launch: Launch,
  input: { readonly launchOn: CalendarDate; readonly reason: string | null },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const problems = problemsOfMove(launch, input.launchOn, moment.today);
  if (problems.length > 0) return { ok: false, problems };
  if (input.launchOn === launch.launchOn) return write({});
  if (launch.launchOn !== null && (input.reason ?? '').trim() === '') {
    return refuse('invalid', 'Say why: slips are counted and asked about.', 'reason');
  }
  const dueDates: Record<string, Json> = {};
  for (const change of previewMove(launch, input.launchOn, moment.today)) {
    if (change.from !== change.to) dueDates[itemPath(change.itemId, 'dueOn')] = change.to;
  }
  return write({ launchOn: input.launchOn, ...dueDates, ...movesPatch(launch, input, actor, moment) });
}

/** A first date is set, not moved. */
function movesPatch(
  launch: Launch,
  input: { readonly launchOn: CalendarDate; readonly reason: string | null },
  actor: LaunchActor,
  moment: Moment,
): Record<string, Json> {
  if (launch.launchOn === null) return {};
  const move: DateMove = {
    from: launch.launchOn,
    to: input.launchOn,
    reason: input.reason,
    by: actor.accountId,
    at: moment.now,
  };
  return { moves: [...launch.moves, move] };
}
