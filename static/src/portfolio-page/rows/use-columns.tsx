import { useMemo } from 'react';
import { useMedia } from '../../ui/use-media';
import type { TreeGridColumn } from '../../ui/treegrid/tree-node';
import type { CellContext } from '../grid-columns';
import { IssueCell, SummaryCell } from '../IssueCell';
import { groupCells, GroupName, GroupSize } from './GroupCell';
import { MoreCell } from './MoreCell';
import type { PlanRow } from './plan-row';
import { shownColumns } from './shown-columns';

interface GridColumnsOf {
  /** The row's own column, and where there is little room a second one for its summary. */
  readonly head: readonly TreeGridColumn<PlanRow>[];
  /** Those, and the figures that are chosen. */
  readonly all: readonly TreeGridColumn<PlanRow>[];
}

/** The columns that show, as the tree-grid takes them. */
export function useColumns(context: CellContext, chosen: readonly string[] | null): GridColumnsOf {
  const isNarrow = useMedia('(max-width: 640px)');
  return useMemo(() => {
    const { plan, locale } = context;
    const issue: TreeGridColumn<PlanRow> = {
      id: 'issue',
      label: 'Issue',
      width: isNarrow ? 168 : 400,
      isSortable: true,
      render: (row) => {
        if (typeof row === 'number') return <IssueCell node={plan.node(row)} isNarrow={isNarrow} />;
        return row.kind === 'group' ? (
          <GroupName group={row} locale={locale} isNarrow={isNarrow} />
        ) : (
          <MoreCell plan={plan} more={row} />
        );
      },
    };
    const summary: TreeGridColumn<PlanRow> = {
      id: 'summary',
      label: 'Summary',
      width: 240,
      render: (row) => {
        if (typeof row === 'number') return <SummaryCell node={plan.node(row)} />;
        return row.kind === 'group' ? <GroupSize group={row} locale={locale} /> : null;
      },
    };
    const head = isNarrow ? [issue, summary] : [issue];
    const figures = shownColumns(context, chosen).map(
      ({ id, label, width, align, cell, sortBy }): TreeGridColumn<PlanRow> => ({
        id,
        label,
        width,
        isSortable: sortBy !== undefined,
        ...(align && { align }),
        render: (row) => {
          if (typeof row === 'number') return cell(plan.node(row), context);
          return row.kind === 'group' ? groupCells[id]?.(row, context) : null;
        },
      }),
    );
    return { head, all: [...head, ...figures] };
  }, [context, chosen, isNarrow]);
}
