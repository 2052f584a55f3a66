import { governanceThresholds, type FilledItem } from './filled-item';

type Counted = Omit<FilledItem, 'blank' | 'issueId' | 'projectId' | 'template'>;

const isCommitted = ({ stage }: Counted): boolean => stage === 'committed';
const isStale = (item: Counted): boolean => isCommitted(item) && (item.update === 'due' || item.update === 'overdue');

/**
 * Which items each figure counts. The list behind a figure is made by the same condition, so the two can't disagree.
 * Stale is a weekly update due or overdue by the rule of its age (`roadmap/reported-health`), which asks committed items only.
 */
const conditions = {
  filled: () => true,
  complete: ({ gaps }: Counted) => gaps.length === 0,
  incomplete: ({ gaps }: Counted) => gaps.length > 0,
  committed: isCommitted,
  stale: isStale,
  silent: (item: Counted) => isStale(item) && (item.updateAgeDays ?? 0) >= governanceThresholds.silentDays,
  neverReported: (item: Counted) => isStale(item) && item.updateAgeDays === null,
  orphans: (item: Counted) => isCommitted(item) && !item.hasObjective,
  overrides: ({ openOverride }: Counted) => openOverride !== null,
} as const;

export type Figure = keyof typeof conditions;
export const figures = Object.keys(conditions) as readonly Figure[]; // Object.keys of a record with exactly these keys

/** How many items each figure counts. */
export type Tally = Readonly<Record<Figure, number>>;

export const counts = (figure: Figure, item: Counted): boolean => conditions[figure](item);

export function tallyOf(items: readonly Counted[]): Tally {
  const count = (figure: Figure) => items.filter((item) => counts(figure, item)).length;
  return Object.fromEntries(figures.map((figure) => [figure, count(figure)])) as Tally; // every figure was counted
}
