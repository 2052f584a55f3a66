import { useMemo } from 'react';
import type { TreeNode } from '../../ui/treegrid/tree-node';
import type { Exceptions } from '../find-exceptions';
import { gridColumns, type CellContext } from '../grid-columns';
import { issueMarks } from '../issue-marks';
import { filterPlan } from '../plan-filter';
import { groupedRowIdOf, groupedTree, planTree, rowIdOf } from '../plan-tree';
import type { ViewChoice } from '../view-choice';
import { planDimensions } from './plan-dimension';
import { filterBy, filterLists, type PlanFilterList } from './plan-filters';
import { planGroups, type PlanGroup } from './plan-group';
import type { PlanRow } from './plan-row';
import { rowSorter } from './sort-rows';

export interface PlanRowsFound {
  readonly roots: readonly TreeNode<PlanRow>[];
  /** Null where nothing is grouped, or too little is here to group. */
  readonly groups: readonly PlanGroup[] | null;
  readonly lists: readonly PlanFilterList[];
  /** Issues that match by themselves; null without a filter. */
  readonly matches: number | null;
  /** Where an issue's row stands; null where the filter hides it. */
  readonly rowIdOf: (index: number) => string | null;
}

/** Everything of the plan is here: groups of a part would count a part. */
export const canGroup = ({ plan: { rollup, held } }: CellContext): boolean =>
  rollup.reading.kind === 'whole' && held.length >= rollup.issuesYouCanSee;

/** The rows that a view shows of a plan: filtered, grouped and sorted. */
export function usePlanRows(context: CellContext, view: ViewChoice, exceptions: Exceptions): PlanRowsFound {
  const { plan, people, locale } = context;
  const marks = useMemo(() => issueMarks(plan), [plan]);
  const dimensionOf = useMemo(() => planDimensions(plan, people, locale), [plan, people, locale]);
  const lists = useMemo(() => filterLists(plan, marks, dimensionOf, locale), [plan, marks, dimensionOf, locale]);
  const filtered = useMemo(() => {
    const only = view.onlyExceptions ? exceptions.issues : null;
    return filterPlan(plan, { find: view.find, only, passes: filterBy(lists, view.filters) });
  }, [plan, lists, view.find, view.filters, view.onlyExceptions, exceptions]);
  const groups = useMemo(
    () =>
      view.groupBy === null || !canGroup(context)
        ? null
        : planGroups(plan, view.groupBy, dimensionOf(view.groupBy), marks),
    [plan, context, view.groupBy, dimensionOf, marks],
  );
  const roots = useMemo(() => {
    const sorter = rowSorter(view.sort, [...gridColumns, issueColumn], context);
    const choice = { isKept: filtered?.isKept ?? everything, ...(sorter && { ordered: sorter }) };
    return groups === null ? planTree(plan, choice) : groupedTree(plan, groups, choice);
  }, [plan, context, groups, filtered, view.sort]);
  return {
    roots,
    groups,
    lists,
    matches: filtered?.matches ?? null,
    rowIdOf: (index) => {
      if (filtered !== null && !filtered.isKept(index)) return null;
      return groups === null ? rowIdOf(plan, index) : groupedRowIdOf(plan, groups, index);
    },
  };
}

const everything = () => true;
const issueColumn = { id: 'issue', sortBy: ({ key }: { readonly key: string }) => key };
