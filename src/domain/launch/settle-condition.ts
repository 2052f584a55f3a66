import type { CalendarDate } from '../calendar/calendar-date';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { GoNoGo } from './go-no-go';
import type { ConditionCheck } from './go-no-go-round';
import type { Launch } from './launch';
import { recordPath } from './launch-records';
import { refuseWhenOver } from './refuse-when-over';

export type Condition = NonNullable<GoNoGo['condition']>;

/** What the go in force depends on, and whether it came about. */
export interface ConditionStanding {
  /** Of the decision, from 1. */
  readonly decision: number;
  readonly condition: Condition;
  readonly check: ConditionCheck | null;
  /** Nobody has said that it is met, and its day is over. */
  readonly isOverdue: boolean;
}

/** The condition of the decision in force; null where that has none. Whether it is met changes no verdict: it asks people to decide again. */
export function conditionInForce(
  launch: Pick<Launch, 'decisions' | 'conditionChecks'>,
  today: CalendarDate,
): ConditionStanding | null {
  const decision = launch.decisions.length;
  const condition = launch.decisions.at(-1)?.condition ?? null;
  if (condition === null) return null;
  const check = launch.conditionChecks[decision] ?? null;
  return { decision, condition, check, isOverdue: check?.met !== true && condition.dueOn < today };
}

/** Whether this person may say that a condition is met: who answers for it, or a release manager. */
export function maySettleCondition({ ownerId }: Condition, { accountId, roles }: LaunchActor): boolean {
  return roles.releaseManager || ownerId === accountId;
}

/**
 * Says whether the condition came about, in words. It can be said again as long as the decision is in force. `seenAt` is the instant of the
 * word on it as the person saw it, null where there was none.
 */
export function settleCondition(
  launch: Launch,
  input: { readonly decision: number; readonly met: boolean; readonly note: string; readonly seenAt: string | null },
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const standing = conditionInForce(launch, moment.today);
  if (standing === null || standing.decision !== input.decision) {
    return refuse('invalid', 'Another decision has taken the place of this one, so its condition no longer counts.');
  }
  if (!maySettleCondition(standing.condition, actor)) {
    return refuse('notAllowed', 'Whether it is met is said by who answers for the condition, or by a release manager.');
  }
  const over = refuseWhenOver(launch);
  if (over !== null) return over;
  if ((standing.check?.at ?? null) !== input.seenAt) {
    return refuse('invalid', 'Somebody said meanwhile whether it is met. Look at their word, then decide again.');
  }
  const note = input.note.trim();
  if (note === '') return refuse('invalid', 'Say what was seen: it stays beside the condition.', 'note');
  return write({
    [recordPath('conditionChecks', String(standing.decision))]: {
      by: actor.accountId,
      at: moment.now,
      met: input.met,
      note,
    },
  });
}
