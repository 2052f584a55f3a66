import type { Verdict } from '../../../../src/domain/readiness/verdict';
import type { PlanGrouping } from '../../../../src/domain/plan/plan-document';
import type { ComputedHealth } from '../../../../src/domain/rollup/measures/health-conditions';
import type { ProgressFigure } from '../../../../src/domain/rollup/measures/progress-figure';
import type { RollupUnit } from '../../../../src/domain/rollup/plan';
import type { IssueMarks } from '../issue-marks';
import type { PlanView } from '../plan-view';
import type { PlanDimension } from './plan-dimension';

/** Issues that have one value in common, as a row above them. */
export interface PlanGroup {
  readonly kind: 'group';
  readonly by: PlanGrouping;
  readonly value: string;
  readonly label: string;
  /** All issues of the group, cancelled ones too. */
  readonly issues: readonly number[];
  readonly figures: GroupFigures;
}

/** What a group comes to: sums and counts over its own issues, each once. Never an average, and nothing that lies outside. */
export interface GroupFigures {
  readonly leaves: number;
  readonly progress: Readonly<Record<RollupUnit, ProgressFigure>>;
  /** Leaves by computed health. */
  readonly health: ReadonlyMap<ComputedHealth, number>;
  readonly lateLeaves: number;
  /** The greatest among the leaves. */
  readonly finishDays: number | null;
  readonly startDays: number | null;
  readonly stale: number;
  readonly disagreements: number;
  /** Launches by verdict. */
  readonly readiness: ReadonlyMap<Verdict, number>;
}

/** How the groups add up: an issue that belongs to several is counted in each, and once in the plan. */
export interface GroupSum {
  readonly groups: number;
  readonly sum: number;
  readonly unique: number;
  readonly inSeveral: number;
}

/** The plan's groups in their order, with the sums that reconcile them with the plan's total in a unit. */
export function planGroups(
  plan: PlanView,
  by: PlanGrouping,
  { valuesOf, labelOf, compare }: PlanDimension,
  marks: IssueMarks,
): readonly PlanGroup[] {
  const members = new Map<string, number[]>();
  for (const index of plan.held) {
    for (const value of valuesOf(index)) {
      const known = members.get(value);
      if (known === undefined) members.set(value, [index]);
      else known.push(index);
    }
  }
  return [...members]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([value, issues]) => ({
      kind: 'group',
      by,
      value,
      label: labelOf(value),
      issues,
      figures: groupFigures(issues, marks),
    }));
}

export function groupSum(groups: readonly PlanGroup[], unit: RollupUnit, unique: number): GroupSum {
  const sum = groups.reduce((total, { figures }) => total + figures.progress[unit].total, 0);
  const seen = new Set<number>();
  const several = new Set<number>();
  for (const { issues } of groups) {
    for (const index of issues) {
      if (seen.has(index)) several.add(index);
      seen.add(index);
    }
  }
  return { groups: groups.length, sum, unique, inSeveral: several.size };
}

function groupFigures(issues: readonly number[], marks: IssueMarks): GroupFigures {
  const progress = { count: { done: 0, total: 0 }, points: { done: 0, total: 0 }, time: { done: 0, total: 0 } };
  const units = ['count', 'points', 'time'] as const;
  const health = new Map<ComputedHealth, number>();
  const readiness = new Map<Verdict, number>();
  const add = <Key>(to: Map<Key, number>, key: Key | null) => key !== null && to.set(key, (to.get(key) ?? 0) + 1);
  let [leaves, lateLeaves, stale, disagreements] = [0, 0, 0, 0];
  let finishDays: number | null = null;
  let startDays: number | null = null;
  for (const index of issues) {
    for (const unit of units) {
      const own = marks.addsTo(unit, index);
      if (own === null) continue;
      progress[unit].done += thousandths(own.done);
      progress[unit].total += thousandths(own.total);
    }
    if (marks.isStale(index)) stale += 1;
    if (marks.disagrees(index)) disagreements += 1;
    add(readiness, marks.verdictOf(index));
    if (!marks.isLeaf(index)) continue;
    leaves += 1;
    add(health, marks.healthOf(index));
    const [finish, start] = [marks.finishDays(index), marks.startDays(index)];
    if (finish === null && start === null) continue;
    lateLeaves += 1;
    finishDays = finish === null ? finishDays : Math.max(finish, finishDays ?? 0);
    startDays = start === null ? startDays : Math.max(start, startDays ?? 0);
  }
  for (const unit of units) {
    progress[unit].done /= 1000;
    progress[unit].total /= 1000;
  }
  return { leaves, progress, health, lateLeaves, finishDays, startDays, stale, disagreements, readiness };
}

/** As the plan's own sums are folded: in floating point a sum of fractions would depend on its order. */
const thousandths = (amount: number) => Math.round(amount * 1000);
