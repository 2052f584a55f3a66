import * as z from 'zod/mini';
import { addDays, calendarDate, type CalendarDate } from '../calendar/calendar-date';
import type { Problem } from '../problem';
import { accountId } from '../role/account-id';
import type { DecisionContext, FieldRight } from './decision-rights';

/** Who may report health in the decision owner's place, until a date, that day included. */
export const healthDelegate = z.object({ accountId, untilOn: calendarDate });
export type HealthDelegate = z.infer<typeof healthDelegate>;

/** A longer absence is a change of the decision owner. */
const LONGEST_DAYS = 366;

/** The right to name the delegate: the decision owner's, and an administrator's with a reason. A delegate can't name another. */
export function delegationRight({
  accountId: asking,
  isAdmin,
  decisionOwner,
}: Pick<DecisionContext, 'accountId' | 'isAdmin' | 'decisionOwner'>): FieldRight {
  if (asking === decisionOwner) return { kind: 'free' };
  if (decisionOwner === null) return { kind: 'refused', sentence: 'Name a decision owner first.' };
  return isAdmin
    ? {
        kind: 'override',
        sentence:
          'The decision owner names who reports health in their place. As an administrator you may do it with a reason, which is recorded.',
      }
    : { kind: 'refused', sentence: 'Only the decision owner can name somebody who reports health in their place.' };
}

/** Problems of a delegate with paths inside the input; none when they may be named. */
export function delegateProblems(
  delegate: HealthDelegate,
  {
    today,
    decisionOwner,
    exists,
  }: { readonly today: CalendarDate; readonly decisionOwner: string | null; readonly exists: boolean },
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!exists) {
    const message = 'Jira knows nobody by this account. Choose another person.';
    problems.push({ path: 'delegate/accountId', code: 'unknown_person', message });
  }
  if (delegate.accountId === decisionOwner) {
    const message = 'This is the decision owner, who reports health anyway. Choose somebody else.';
    problems.push({ path: 'delegate/accountId', code: 'is_owner', message });
  }
  if (delegate.untilOn < today) {
    problems.push({ path: 'delegate/untilOn', code: 'in_the_past', message: 'Choose today or a later day.' });
  } else if (delegate.untilOn > addDays(today, LONGEST_DAYS)) {
    const message = 'Choose a day within a year. For longer, name another decision owner.';
    problems.push({ path: 'delegate/untilOn', code: 'too_far', message });
  }
  return problems;
}
