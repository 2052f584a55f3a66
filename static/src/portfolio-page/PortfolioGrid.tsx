import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { TreeGrid } from '../ui/treegrid/TreeGrid';
import type { TreeNode } from '../ui/treegrid/tree-node';
import { visibleRows } from '../ui/treegrid/visible-rows';
import { downloadText } from './download-text';
import type { DeltaOf } from './compare/delta-of';
import type { Exceptions } from './find-exceptions';
import type { CellContext } from './grid-columns';
import { gridTable } from './grid-table';
import { GridToolbar } from './GridToolbar';
import { IssueDetail } from './IssueDetail';
import { filterPlan } from './plan-filter';
import { planTree, rowIdOf } from './plan-tree';
import type { PlanView } from './plan-view';
import './portfolio-grid.css';
import type { PlanRow, PlanRowsProps, RowTarget } from './rows/plan-row';
import { useColumns } from './rows/use-columns';
import { useExpanded } from './rows/use-expanded';
import { toCsv } from './to-csv';
import { allLevels, type ViewChoice } from './view-choice';

const PlanTimeline = lazy(() => import('./timeline/PlanTimeline'));

interface PortfolioGridProps {
  readonly plan: PlanView;
  readonly unit: RollupUnit;
  readonly view: ViewChoice;
  readonly exceptions: Exceptions;
  /** Null where nothing is compared. */
  readonly deltaOf: DeltaOf | null;
  readonly onChange: (change: Partial<ViewChoice>) => void;
  readonly target: RowTarget | null;
  readonly onTarget: (target: RowTarget | null) => void;
  /** Leads to an issue's row and opens its detail. */
  readonly onShow: (index: number) => void;
}

const everything = () => true;

/** The plan as a tree with its figures or its dates, and the detail of the issue that is looked at. */
export function PortfolioGrid(props: PortfolioGridProps) {
  const { plan, unit, view, exceptions, deltaOf, onChange, target, onTarget, onShow } = props;
  const { locale } = useHostContext();
  const context = useMemo((): CellContext => ({ plan, unit, locale, deltaOf }), [plan, unit, locale, deltaOf]);
  const columns = useColumns(context, view.columns);
  const filtered = useMemo(
    () => filterPlan(plan, { find: view.find, only: view.onlyExceptions ? exceptions.issues : null }),
    [plan, view.find, view.onlyExceptions, exceptions],
  );
  const roots = useMemo(() => planTree(plan, filtered?.isKept ?? everything), [plan, filtered]);
  const { expanded, isCut, setExpanded } = useExpanded(roots, filtered === null ? view.levels : allLevels, target);
  const selected = view.issueId === null ? null : plan.findById(view.issueId);
  const [opened, setOpened] = useState<{ readonly row: string; readonly by: 'pointer' | 'keyboard' } | null>(null);

  const open = useCallback(
    ({ id, data }: TreeNode<PlanRow>, by: 'pointer' | 'keyboard') => {
      if (typeof data !== 'number') return;
      setOpened({ row: id, by });
      onChange({ issueId: plan.idOf(data) });
    },
    [plan, onChange],
  );
  const close = () => {
    if (selected === null) return;
    const row = opened?.row.endsWith(plan.idOf(selected)) ? opened.row : rowIdOf(plan, selected);
    onTarget({ id: row });
    onChange({ issueId: null });
  };
  const download = () => {
    const rows = visibleRows(roots, expanded);
    const table = gridTable(rows, view.columns, context);
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
    reveal: target,
    headColumns: columns.head,
  };

  return (
    <>
      <GridToolbar
        view={view}
        onChange={onChange}
        exceptions={exceptions.issues.size}
        matches={filtered?.matches ?? null}
        size={plan.size}
        isWhole={plan.rollup.reading.kind === 'whole'}
        isCut={isCut}
        onDownload={download}
      />
      <div className={selected === null ? 'grid-area' : 'grid-area grid-area--split'}>
        {roots.length === 0 ? (
          <EmptyState
            title="No issue of this plan matches"
            actions={<Button onClick={() => onChange({ find: '', onlyExceptions: false })}>Show every issue</Button>}
          >
            <p>Other words, or no filter, will show them again.</p>
          </EmptyState>
        ) : view.show === 'timeline' ? (
          <Suspense fallback={<p role="status">Loading the timeline</p>}>
            <PlanTimeline {...rows} />
          </Suspense>
        ) : (
          <TreeGrid label="Issues of the plan" {...rows} columns={columns.all} />
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
    </>
  );
}
