import { computedHealthLabel, type ComputedHealth } from '../../../../src/domain/rollup/measures/health-conditions';
import type { PlanGrouping } from '../../../../src/domain/plan/plan-document';
import type { FilterChoice } from '../../ui/FilterMenu';
import { verdictsWorstFirst } from '../health-words';
import type { IssueMarks } from '../issue-marks';
import type { PlanView } from '../plan-view';
import { groupings } from '../view-choice';
import { dimensionLabels, type PlanDimension } from './plan-dimension';

/** One thing that issues are filtered by. */
export interface PlanFilterList {
  readonly id: string;
  readonly label: string;
  /** Nothing of it is told by a partial reading. */
  readonly needsFigures: boolean;
  /** An issue matches by any of them. */
  readonly valuesOf: (index: number) => readonly string[];
  readonly labelOf: (value: string) => string;
  readonly compare: (one: string, other: string) => number;
}

/** What stands for no value in an address, where an empty one would be as good as none. */
export const noneValue = '-';

const signs = {
  late: 'Late',
  stale: 'Stale',
  disagree: 'Reported and computed health disagree',
  shared: 'In several places',
  noDue: 'Open, without an end date',
} as const;
type Sign = keyof typeof signs;

export const healthWorstFirst: readonly ComputedHealth[] = [
  'offTrack',
  'atRisk',
  'unknown',
  'onTrack',
  'done',
  'noActiveScope',
];

const inOrder =
  (order: readonly string[]) =>
  (one: string, other: string): number =>
    order.indexOf(one) - order.indexOf(other);

/** Everything that the plan's issues can be filtered by, in the order of the toolbar. */
export function filterLists(
  plan: PlanView,
  marks: IssueMarks,
  dimensionOf: (by: PlanGrouping) => PlanDimension,
  locale: string,
): readonly PlanFilterList[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const verdicts = verdictsWorstFirst();
  const one = (value: string | null) => (value === null ? [] : [value]);
  return [
    {
      id: 'health',
      label: 'Health',
      needsFigures: true,
      valuesOf: (index) => one(marks.healthOf(index)),
      labelOf: (value) => computedHealthLabel[healthWorstFirst.find((state) => state === value) ?? 'unknown'],
      compare: inOrder(healthWorstFirst),
    },
    {
      id: 'readiness',
      label: 'Readiness',
      needsFigures: true,
      valuesOf: (index) => one(marks.verdictOf(index)),
      labelOf: (value) => value,
      compare: inOrder(verdicts),
    },
    {
      id: 'is',
      label: 'Signs',
      needsFigures: true,
      valuesOf: (index) => signsOf(plan, marks, index),
      labelOf: (value) => Object.entries(signs).find(([sign]) => sign === value)?.[1] ?? value,
      compare: inOrder(Object.keys(signs)),
    },
    ...groupings.map((by) => dimensionList(by, dimensionOf)),
    {
      id: 'status',
      label: 'Status',
      needsFigures: false,
      valuesOf: (index) => [plan.node(index).statusName],
      labelOf: (value) => value,
      compare: (a, b) => collator.compare(a, b),
    },
  ];
}

function dimensionList(by: PlanGrouping, dimensionOf: (by: PlanGrouping) => PlanDimension): PlanFilterList {
  const bare = (value: string) => (value === noneValue ? '' : value);
  return {
    id: by,
    label: dimensionLabels[by],
    needsFigures: false,
    valuesOf: (index) =>
      dimensionOf(by)
        .valuesOf(index)
        .map((value) => value || noneValue),
    labelOf: (value) => dimensionOf(by).labelOf(bare(value)),
    compare: (a, b) => dimensionOf(by).compare(bare(a), bare(b)),
  };
}

function signsOf(plan: PlanView, marks: IssueMarks, index: number): readonly Sign[] {
  const isLate = marks.isLeaf(index) && (marks.finishDays(index) !== null || marks.startDays(index) !== null);
  const { shared, figures, statusCategory } = plan.node(index);
  const isUndated = marks.isLeaf(index) && statusCategory !== 'done' && figures?.dates.endOn === null;
  return [
    ...(isLate ? ['late' as const] : []),
    ...(marks.isStale(index) ? ['stale' as const] : []),
    ...(marks.disagrees(index) ? ['disagree' as const] : []),
    ...(shared ? ['shared' as const] : []),
    ...(isUndated ? ['noDue' as const] : []),
  ];
}

/** A list's values with how many issues have each. What is chosen stays to be taken back, occur it or not. */
export function filterChoices(
  plan: PlanView,
  { valuesOf, labelOf, compare }: PlanFilterList,
  chosen: readonly string[],
): readonly FilterChoice[] {
  const items = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const index of plan.held) {
    for (const value of valuesOf(index)) items.set(value, (items.get(value) ?? 0) + 1);
  }
  return [...items]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([id, count]) => ({ id, label: labelOf(id), items: count }));
}

/** Whether an issue has one of the chosen values of every list that something is chosen of; null where nothing is. */
export function filterBy(
  lists: readonly PlanFilterList[],
  filters: Readonly<Record<string, readonly string[]>>,
): ((index: number) => boolean) | null {
  const chosen = lists.flatMap(({ id, valuesOf }) => {
    const values = filters[id] ?? [];
    return values.length === 0 ? [] : [{ valuesOf, values: new Set(values) }];
  });
  if (chosen.length === 0) return null;
  return (index) => chosen.every(({ valuesOf, values }) => valuesOf(index).some((value) => values.has(value)));
}
