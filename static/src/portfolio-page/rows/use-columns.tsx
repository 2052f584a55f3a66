import { useMemo } from 'react';
import { useMedia } from '../../ui/use-media';
import type { TreeGridColumn } from '../../ui/treegrid/tree-node';
import { gridColumns, type CellContext } from '../grid-columns';
import { IssueCell, SummaryCell } from '../IssueCell';
import { deltaColumns } from '../compare/delta-columns';
import type { PlanRow } from './plan-row';

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
    const { plan } = context;
    const isWhole = plan.rollup.reading.kind === 'whole';
    const shown = [
      // Whoever compares wants to see it, whatever columns they chose before.
      ...(context.deltaOf === null ? [] : deltaColumns),
      ...gridColumns.filter(
        ({ id, isPlain }) => (isWhole || isPlain === true) && (chosen === null || chosen.includes(id)),
      ),
    ];
    const issue: TreeGridColumn<PlanRow> = {
      id: 'issue',
      label: 'Issue',
      width: isNarrow ? 168 : 400,
      render: (row) =>
        typeof row === 'number' ? (
          <IssueCell node={plan.node(row)} isNarrow={isNarrow} />
        ) : (
          <strong>{row.label}</strong>
        ),
    };
    const summary: TreeGridColumn<PlanRow> = {
      id: 'summary',
      label: 'Summary',
      width: 240,
      render: (row) => (typeof row === 'number' ? <SummaryCell node={plan.node(row)} /> : null),
    };
    const head = isNarrow ? [issue, summary] : [issue];
    const figures = shown.map(({ id, label, width, align, cell }) => ({
      id,
      label,
      width,
      ...(align && { align }),
      render: (row: PlanRow) => (typeof row === 'number' ? cell(plan.node(row), context) : null),
    }));
    return { head, all: [...head, ...figures] };
  }, [context, chosen, isNarrow]);
}
