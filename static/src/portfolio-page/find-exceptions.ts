import { columnReader } from '../../../src/domain/rollup/column';
import type { PlanWarning } from '../../../src/domain/rollup/plan-warning';
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
  const { figures, warnings } = reading;
  const isActive = columnReader(plan.rollup.issues.active);
  const stateOf = columnReader(figures.health.state);
  const finishDays = columnReader(figures.lateness.finishDays);
  const startDays = columnReader(figures.lateness.startDays);
  const disagrees = columnReader(figures.reported.disagrees);
  const isLeaf = leafReader(plan, isActive);
  const isStale = ownStaleness(plan);
  const roots = new Set(plan.rollup.roots);

  const found = new Map<ExceptionKind, PlanException[]>(exceptionKinds.map((kind) => [kind, []]));
  const add = (kind: ExceptionKind, issue: number, warning: PlanWarning | null = null) =>
    found.get(kind)?.push({ kind, issue, warning });
  for (let issue = 0; issue < plan.size; issue += 1) {
    if (disagrees(issue)) add('disagreement', issue);
    if (isStale(issue)) add('stale', issue);
    if (!isActive(issue)) continue;
    const state = stateOf(issue);
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

/** A leaf is the only active issue at or below itself. */
function leafReader(plan: PlanView, isActive: (index: number) => boolean): (index: number) => boolean {
  const { reading } = plan.rollup;
  if (reading.kind === 'partial') return () => false;
  const issues = columnReader(reading.figures.scope.issues);
  const excluded = columnReader(reading.figures.scope.excluded);
  return (index) => isActive(index) && issues(index) - excluded(index) === 1;
}

/**
 * Whether an issue itself is stale. The figure counts it together with everything below; what is below is known first, going up, and
 * counted once however many ways lead to it.
 */
function ownStaleness(plan: PlanView): (index: number) => boolean {
  const { reading } = plan.rollup;
  if (reading.kind === 'partial') return () => false;
  const countAt = columnReader(reading.figures.stale.count);
  const isStale = new Uint8Array(plan.size);
  for (const index of plan.childrenFirst) {
    const count = countAt(index);
    if (count > 0 && count > staleBelow(plan, index, countAt, isStale)) isStale[index] = 1;
  }
  return (index) => isStale[index] === 1;
}

function staleBelow(plan: PlanView, top: number, countAt: (index: number) => number, isStale: Uint8Array): number {
  const children = plan.childrenOf(top);
  const together = children.reduce((sum, child) => sum + countAt(child), 0);
  // What two children share can only make the sum too great, never too small.
  if (together < countAt(top)) return together;
  const seen = new Set<number>();
  const open = [...children];
  let stale = 0;
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index) || countAt(index) === 0) continue;
    seen.add(index);
    stale += isStale[index] ?? 0;
    open.push(...plan.childrenOf(index));
  }
  return stale;
}
