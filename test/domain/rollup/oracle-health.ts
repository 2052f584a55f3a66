import { daysBetween } from '../../../src/domain/calendar/calendar-date';
import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import type { PlanConfig } from '../../../src/domain/rollup/plan';
import type { Worded } from './worded';

interface PlainHealth {
  readonly state: string;
  readonly because: readonly (readonly string[])[];
  readonly figures: Worded;
}

/** Dates, lateness and computed health of one issue, from the list of its leaves. */
export function healthByRules(of: {
  readonly issue: IssueFacts;
  readonly leaves: readonly IssueFacts[];
  readonly isLeaf: boolean;
  readonly endOf: (issue: IssueFacts) => string | null;
  readonly asOf: string;
  readonly config: PlanConfig;
}): PlainHealth {
  const { issue, leaves, isLeaf, endOf, asOf, config } = of;
  const open = leaves.filter(({ statusCategory }) => statusCategory !== 'done');
  const starts = leaves.flatMap(({ startOn }) => startOn ?? []).sort();
  const ends = leaves.flatMap((leaf) => endOf(leaf) ?? []).sort();
  const end = ends.at(-1) ?? null;
  const past = (day: string | null): boolean => day !== null && day < asOf;
  const lateFinishes = open.filter((leaf) => past(endOf(leaf)));
  const lateStarts = leaves.filter(({ statusCategory, startOn }) => statusCategory === 'new' && past(startOn));
  const greatest = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.max(...days));
  const figures = {
    dates: {
      ownStartOn: issue.startOn,
      ownDueOn: issue.dueOn,
      startOn: starts[0] ?? null,
      endOn: end,
      varianceDays: issue.dueOn === null || end === null ? null : daysBetween(issue.dueOn, end),
      dated: ends.length,
      leaves: leaves.length,
    },
    lateness: {
      finishDays: greatest(lateFinishes.map((leaf) => daysBetween(endOf(leaf) ?? asOf, asOf))),
      startDays: greatest(lateStarts.map(({ startOn }) => daysBetween(startOn ?? asOf, asOf))),
    },
  };
  // A leaf speaks of itself, once.
  const reason = (rule: string, those: readonly IssueFacts[]): readonly string[] => [
    rule,
    ...(isLeaf ? [] : those.map(({ key }) => key)),
  ];
  const when = (holds: boolean, rule: string, those: readonly IssueFacts[]): readonly (readonly string[])[] =>
    holds ? [reason(rule, those)] : [];

  if (leaves.length === 0) return { state: 'noActiveScope', because: [], figures };
  if (open.length === 0) return { state: 'done', because: [], figures };
  const top = lateFinishes.filter(({ priority }) => priority !== null && config.topPriorities.includes(priority));
  const offTrack = [
    ...(past(issue.dueOn) ? [['own due date is past']] : []),
    ...(isLeaf ? [] : when(lateFinishes.length / leaves.length >= 0.2, 'late finishes 20 % or more', lateFinishes)),
    ...(isLeaf ? [] : when(top.length > 0, 'late finish of top priority', top)),
  ];
  if (offTrack.length > 0) return { state: 'offTrack', because: offTrack, figures };
  const last = leaves.filter((leaf) => end !== null && endOf(leaf) === end);
  const atRisk = [
    ...when(lateFinishes.length > 0, 'late finish', lateFinishes),
    ...when(lateStarts.length > 0, 'late start', lateStarts),
    ...when(issue.dueOn !== null && end !== null && issue.dueOn < end, 'ends after own due date', last),
  ];
  if (atRisk.length > 0) return { state: 'atRisk', because: atRisk, figures };
  const undated = open.filter((leaf) => endOf(leaf) === null);
  const mostlyUndated = undated.length > open.length / 2;
  return { state: mostlyUndated ? 'unknown' : 'onTrack', because: when(mostlyUndated, 'no end', undated), figures };
}
