import type { PlanWarning } from '../../../src/domain/rollup/plan-warning';
import { issueMarks } from './issue-marks';
import type { PlanView } from './plan-view';

/** What somebody should look at, most pressing first. */
export const exceptionKinds = [
  'offTrack',
  'disagreement',
  'atRisk',
  'cycle',
  'openBelowDone',
  'activeBelowCancelled',
  'late',
  'stale',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export interface PlanException {
  readonly kind: ExceptionKind;
  readonly issue: number;
  /** What the plan itself warns of, for the kinds that are warnings. */
  readonly warning: PlanWarning | null;
}

export interface Exceptions {
  /** Kinds that occur, in order, each with its issues: those nearest the roots first, then the latest. */
  readonly groups: readonly { readonly kind: ExceptionKind; readonly exceptions: readonly PlanException[] }[];
  /** Every issue that is one, for the filter. */
  readonly issues: ReadonlySet<number>;
}

/**
 * Looks through a plan's figures. Late is said of leaves; off track and at risk of what has work below it and of roots, because of a
 * leaf that is late they would only say so again. None in a partial reading: it has no figures.
 */
export function findExceptions(plan: PlanView): Exceptions {
  const { reading } = plan.rollup;
  if (reading.kind === 'partial') return { groups: [], issues: new Set() };
  const { warnings } = reading;
  const { isActive, isLeaf, finishDays, startDays, healthOf, disagrees, isStale } = issueMarks(plan);
  const roots = new Set(plan.rollup.roots);

  const found = new Map<ExceptionKind, PlanException[]>(exceptionKinds.map((kind) => [kind, []]));
  const add = (kind: ExceptionKind, issue: number, warning: PlanWarning | null = null) =>
    found.get(kind)?.push({ kind, issue, warning });
  for (const issue of plan.held) {
    if (disagrees(issue)) add('disagreement', issue);
    if (isStale(issue)) add('stale', issue);
    if (!isActive(issue)) continue;
    const state = healthOf(issue);
    if (isLeaf(issue) && !roots.has(issue)) {
      if (finishDays(issue) !== null || startDays(issue) !== null) add('late', issue);
    } else if (state === 'offTrack' || state === 'atRisk') add(state, issue);
  }
  for (const warning of warnings) {
    add(warning.kind, warning.kind === 'cycle' ? (warning.path[0] ?? 0) : warning.issue, warning);
  }

  const daysLate = (issue: number) => (finishDays(issue) ?? 0) * 1000 + (startDays(issue) ?? 0);
  const pressing = (one: PlanException, other: PlanException) =>
    one.kind === 'late'
      ? daysLate(other.issue) - daysLate(one.issue)
      : plan.depthOf(one.issue) - plan.depthOf(other.issue) || daysLate(other.issue) - daysLate(one.issue);
  const groups = exceptionKinds.flatMap((kind) => {
    const exceptions = found.get(kind) ?? [];
    return exceptions.length === 0 ? [] : [{ kind, exceptions: exceptions.toSorted(pressing) }];
  });
  const cycles = warnings.flatMap((warning) => (warning.kind === 'cycle' ? warning.path : []));
  const named = groups.flatMap(({ exceptions }) => exceptions.map(({ issue }) => issue));
  return { groups, issues: new Set([...named, ...cycles]) };
}
