import { dateInWords } from '../../calendar/date-in-words';
import { dateOfDayNumber, noDay, type DayNumber } from '../day-number';
import type { FigureContext, Folded } from '../measure';
import { percentOf, printPercent } from '../percent';
import type { NamedIssues } from '../plan-warning';
import { holds } from '../plan-flags';
import { plural } from '../plural';
import { healthSlots, offTrackShare, type ComputedHealth, type HealthConditions } from './health-conditions';

/** One condition that decided: a sentence, and the issues below that it speaks of; none where it speaks of the issue itself. */
export interface HealthReason {
  readonly sentence: string;
  readonly issues: NamedIssues;
}

type FoldedHealth = Folded<typeof healthSlots>;

const nobody: NamedIssues = { count: 0, first: [] };

/** Why an issue's health is what it is: every condition that holds of the rule that matched. */
export function healthReasons(
  state: ComputedHealth,
  when: HealthConditions,
  folded: FoldedHealth,
  at: FigureContext,
): readonly HealthReason[] {
  const isLeaf = holds(at.plan, at.index, 'leaf');
  switch (state) {
    case 'noActiveScope':
      return [{ sentence: 'Nothing here is active.', issues: nobody }];
    case 'done':
      return [{ sentence: isLeaf ? 'It is done.' : allDone(folded), issues: nobody }];
    case 'offTrack':
      return [
        ...(when.overdue ? [overdue(at)] : []),
        // Of a leaf, these would say again that it is past its own due date.
        ...(when.manyLate && !isLeaf ? [manyLate(folded, at)] : []),
        ...(when.topLate && !isLeaf ? [topLate(folded, at)] : []),
      ];
    case 'atRisk':
      return [
        ...(when.finishLate ? [lateFinishes(folded, at)] : []),
        ...(when.startLate ? [isLeaf ? lateStart(at) : lateStarts(folded, at)] : []),
        ...(when.endsAfterDue ? [endsAfterDue(folded, at)] : []),
      ];
    case 'unknown':
      return [isLeaf ? { sentence: 'It has no end date.', issues: nobody } : undated(folded, at)];
    case 'onTrack':
      return [
        {
          sentence: isLeaf ? 'It is not late.' : 'Nothing is late, and at least half of the open work has an end date.',
          issues: nobody,
        },
      ];
  }
}

function leavesText(count: number): string {
  return plural(count, 'leaf issue');
}

function allDone({ leaves }: FoldedHealth): string {
  return leaves === 1 ? 'Its one leaf issue is done.' : `All ${leavesText(leaves)} are done.`;
}

function overdue({ plan, index }: FigureContext): HealthReason {
  const due = plan.dueDay[index] ?? noDay;
  const days = plural(plan.today - due, 'day');
  return { sentence: `Its due date, ${dayInWords(due)}, is ${days} past.`, issues: nobody };
}

function manyLate({ lateFinishes: late, leaves }: FoldedHealth, { counted }: FigureContext): HealthReason {
  const share = printPercent(percentOf(late, leaves));
  return {
    sentence: `${late} of ${leavesText(leaves)} ${are(late)} past ${theirEnd(late)}: ${share}, off track from ${offTrackShare} %.`,
    issues: counted(healthSlots.lateFinishes),
  };
}

function topLate({ lateTop }: FoldedHealth, { counted }: FigureContext): HealthReason {
  return {
    sentence: `${leavesText(lateTop)} of top priority ${are(lateTop)} past ${theirEnd(lateTop)}.`,
    issues: counted(healthSlots.lateTop),
  };
}

function lateFinishes({ lateFinishes: late, leaves }: FoldedHealth, { counted }: FigureContext): HealthReason {
  return {
    sentence: `${late} of ${leavesText(leaves)} ${are(late)} past ${theirEnd(late)}.`,
    issues: counted(healthSlots.lateFinishes),
  };
}

function lateStart({ plan, index }: FigureContext): HealthReason {
  const start = plan.startDay[index] ?? noDay;
  const days = plural(plan.today - start, 'day');
  return { sentence: `It should have started on ${dayInWords(start)}, ${days} ago, and hasn't.`, issues: nobody };
}

function lateStarts({ lateStarts: late, leaves }: FoldedHealth, { counted }: FigureContext): HealthReason {
  return {
    sentence: `${late} of ${leavesText(leaves)} should have started and ${late === 1 ? "hasn't" : "haven't"}.`,
    issues: counted(healthSlots.lateStarts),
  };
}

function endsAfterDue({ end }: FoldedHealth, { plan, index, bearer }: FigureContext): HealthReason {
  const due = plan.dueDay[index] ?? noDay;
  const last = bearer(healthSlots.end);
  return {
    sentence: `The work ends on ${dayInWords(end)}, ${plural(end - due, 'day')} after the due date, ${dayInWords(due)}.`,
    issues: last === null ? nobody : { count: 1, first: [last] },
  };
}

function undated({ undatedOpen, leaves, done }: FoldedHealth, { counted }: FigureContext): HealthReason {
  const open = leaves - done;
  return {
    sentence: `${undatedOpen} of ${plural(open, 'open leaf issue')} ${undatedOpen === 1 ? 'has' : 'have'} no end date.`,
    issues: counted(healthSlots.undatedOpen),
  };
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function dayInWords(day: DayNumber): string {
  const date = dateOfDayNumber(day);
  return date === null ? 'no day' : dateInWords(date);
}

const theirEnd = (count: number): string => (count === 1 ? 'its end date' : 'their end dates');
