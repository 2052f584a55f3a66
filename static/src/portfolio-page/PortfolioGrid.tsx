import { lazy, Suspense, useCallback, useState } from 'react';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { TreeGrid } from '../ui/treegrid/TreeGrid';
import type { TreeNode } from '../ui/treegrid/tree-node';
import { visibleRows } from '../ui/treegrid/visible-rows';
import { downloadText } from './download-text';
import type { Exceptions } from './find-exceptions';
import { gridColumns, type CellContext } from './grid-columns';
import { gridTable } from './grid-table';
import { GridKeys } from './GridKeys';
import { GridToolbar } from './GridToolbar';
import { IssueDetail } from './IssueDetail';
import './portfolio-grid.css';
import type { PlanRow, PlanRowsProps, RowTarget } from './rows/plan-row';
import { RowsStatus } from './rows/RowsStatus';
import { useColumns } from './rows/use-columns';
import { useExpanded } from './rows/use-expanded';
import { canGroup, usePlanRows } from './rows/use-plan-rows';
import { toCsv } from './to-csv';
import { useStable } from './use-stable';
import { allLevels, type ViewChoice } from './view-choice';

const PlanTimeline = lazy(() => import('./timeline/PlanTimeline'));

/** An issue to lead to: a new object each time. `row` is the one it was opened from, of several. */
export interface IssueTarget {
  readonly index: number;
  readonly row?: string;
}

interface PortfolioGridProps {
  readonly context: CellContext;
  readonly view: ViewChoice;
  readonly exceptions: Exceptions;
  readonly onChange: (change: Partial<ViewChoice>) => void;
  readonly target: IssueTarget | null;
  readonly onTarget: (target: IssueTarget | null) => void;
  /** Leads to an issue's row and opens its detail. */
  readonly onShow: (index: number) => void;
  /** Reads what lies below an issue and isn't here yet. */
  readonly onReadBelow: (issueId: string) => void;
}

/** The row of what is led to: found once for each target, not again whenever the rows change. */
function useReveal(target: IssueTarget | null, rowIdOf: (index: number) => string | null): RowTarget | null {
  const find = (): RowTarget | null => {
    const row = target && (target.row ?? rowIdOf(target.index));
    return row === null ? null : { id: row };
  };
  const [last, setLast] = useState(() => ({ target, reveal: find() }));
  if (last.target === target) return last.reveal;
  const next = { target, reveal: find() };
  setLast(next);
  return next.reveal;
}

/** The plan as a tree with its figures or its dates, and the detail of the issue that is looked at. */
export function PortfolioGrid(props: PortfolioGridProps) {
  const { context, exceptions, onChange, target, onTarget, onShow, onReadBelow } = props;
  const { plan } = context;
  const { siteUrl } = useHostContext();
  const view = {
    ...props.view,
    filters: useStable(props.view.filters),
    sort: useStable(props.view.sort),
    columns: useStable(props.view.columns),
  };
  const columns = useColumns(context, view.columns);
  const found = usePlanRows(context, view, exceptions);
  const { roots } = found;
  const reveal = useReveal(target, found.rowIdOf);
  const over = JSON.stringify([view.levels, view.groupBy, view.find, view.filters, view.onlyExceptions]);
  const levels = found.matches === null ? view.levels : allLevels;
  const { expanded, isCut, setExpanded } = useExpanded(roots, levels, over, reveal);
  const selected = view.issueId === null ? null : plan.findById(view.issueId);
  const [opened, setOpened] = useState<{ readonly row: string; readonly by: 'pointer' | 'keyboard' } | null>(null);

  const open = useCallback(
    ({ id, data }: TreeNode<PlanRow>, by: 'pointer' | 'keyboard') => {
      if (typeof data !== 'number') {
        if (data.kind === 'more') onReadBelow(plan.idOf(data.below));
        return;
      }
      setOpened({ row: id, by });
      onChange({ issueId: plan.idOf(data) });
    },
    [plan, onChange, onReadBelow],
  );
  const close = () => {
    if (selected === null) return;
    const row = opened?.row.endsWith(plan.idOf(selected)) ? opened.row : undefined;
    onTarget({ index: selected, ...(row !== undefined && { row }) });
    onChange({ issueId: null });
  };
  const sort = (column: string) => {
    const first = gridColumns.find(({ id }) => id === column)?.sortsDown ? 'down' : 'up';
    const second = first === 'up' ? 'down' : 'up';
    const before = view.sort?.column === column ? view.sort.direction : null;
    // The third time is Jira's own order again.
    const direction = before === null ? first : before === first ? second : null;
    onChange({ sort: direction === null ? null : { column, direction } });
  };
  const download = () => {
    const table = gridTable(visibleRows(roots, expanded), view.columns, context);
    downloadText(`gantry-portfolio-${plan.rollup.asOf}.csv`, toCsv(table), 'text/csv;charset=utf-8');
  };
  const rows: PlanRowsProps = {
    context,
    roots,
    expanded,
    onExpandedChange: (next) => {
      setExpanded(next);
      onTarget(null);
    },
    onOpen: open,
    selected,
    reveal,
    headColumns: columns.head,
  };
  const copied = useCallback(
    ({ data }: TreeNode<PlanRow>) => {
      if (typeof data !== 'number') return null;
      const key = plan.keyOf(data);
      const link = `${siteUrl}/browse/${encodeURIComponent(key)}`;
      return { text: link, html: `<a href="${link}">${key}</a>` };
    },
    [plan, siteUrl],
  );

  return (
    <>
      <GridToolbar
        context={context}
        view={view}
        lists={found.lists}
        canGroup={canGroup(context)}
        exceptions={exceptions.issues.size}
        onChange={onChange}
        onDownload={download}
      />
      <RowsStatus context={context} found={found} isCut={isCut} />
      <div className={selected === null ? 'grid-area' : 'grid-area grid-area--split'}>
        {roots.length === 0 ? (
          <EmptyState
            title="No issue of this plan matches"
            actions={
              <Button onClick={() => onChange({ find: '', onlyExceptions: false, filters: {} })}>
                Show every issue
              </Button>
            }
          >
            <p>Other words, or no filter, will show them again.</p>
          </EmptyState>
        ) : view.show === 'timeline' ? (
          <Suspense fallback={<p role="status">Loading the timeline</p>}>
            <PlanTimeline {...rows} zoom={view.zoom} onZoom={(zoom) => onChange({ zoom })} />
          </Suspense>
        ) : (
          <TreeGrid
            label="Issues of the plan"
            {...rows}
            columns={columns.all}
            sort={view.sort}
            onSort={sort}
            copied={copied}
          />
        )}
        {selected !== null && (
          <IssueDetail
            key={selected}
            context={context}
            index={selected}
            takesFocus={opened?.by === 'keyboard' && opened.row.endsWith(plan.idOf(selected))}
            onShow={onShow}
            onClose={close}
          />
        )}
      </div>
      {roots.length > 0 && <GridKeys />}
    </>
  );
}
