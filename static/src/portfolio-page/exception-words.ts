import { computedHealthLabel } from '../../../src/domain/rollup/measures/health-conditions';
import type { NamedIssues } from '../../../src/domain/rollup/plan-warning';
import { ageText, days } from './figure-words';
import type { ExceptionKind, PlanException } from './find-exceptions';
import { reportedLabel } from './health-words';
import type { PlanView } from './plan-view';

export const exceptionTitles: Readonly<Record<ExceptionKind, string>> = {
  offTrack: 'Off track',
  disagreement: 'Reported and computed health disagree',
  atRisk: 'At risk',
  cycle: 'Issues below themselves',
  openBelowDone: 'Done, with open work below',
  activeBelowCancelled: 'Cancelled, with active work below',
  late: 'Late',
  stale: 'Stale',
};

const nobody: NamedIssues = { count: 0, first: [] };

/** One sentence about an issue, and the issues that it speaks of. */
export interface Said {
  readonly sentence: string;
  readonly issues: NamedIssues;
}

/** Why an issue is among the exceptions, in sentences that follow its name. */
export function exceptionSaid(
  plan: PlanView,
  { kind, issue, warning }: PlanException,
  staleDays: number,
): readonly Said[] {
  if (warning !== null) {
    if (warning.kind === 'cycle') return [{ sentence: warning.sentence, issues: nobody }];
    return [{ sentence: warning.sentence, issues: warning.below }];
  }
  const { figures } = plan.node(issue);
  if (figures === null) return [];
  const { health, lateness, reported } = figures;
  switch (kind) {
    case 'disagreement': {
      const said = reported.state === null ? 'nothing' : reportedLabel[reported.state];
      const computed = computedHealthLabel[health.state].toLowerCase();
      const why = reported.sentence ? ` “${reported.sentence}”` : '';
      const sentence = `Reported ${said.toLowerCase()} ${ageText(reported.ageDays)}, computed ${computed}.${why}`;
      return [{ sentence, issues: nobody }];
    }
    case 'late':
      return lateSaid(lateness.finishDays, lateness.startDays);
    case 'stale':
      return [{ sentence: `Nobody has updated it for more than ${days(staleDays)}.`, issues: nobody }];
    default:
      return health.reasons;
  }
}

function lateSaid(finishDays: number | null, startDays: number | null): readonly Said[] {
  return [
    ...(finishDays === null ? [] : [{ sentence: `It is ${days(finishDays)} past its end date.`, issues: nobody }]),
    ...(startDays === null
      ? []
      : [{ sentence: `It should have started ${days(startDays)} ago and hasn’t.`, issues: nobody }]),
  ];
}
