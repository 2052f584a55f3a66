import { useCallback, useMemo, useState } from 'react';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { TreeGrid } from '../ui/treegrid/TreeGrid';
import type { TreeGridColumn, TreeNode } from '../ui/treegrid/tree-node';
import { useMedia } from '../ui/use-media';
import { visibleRows } from '../ui/treegrid/visible-rows';
import { downloadText } from './download-text';
import type { Exceptions } from './find-exceptions';
import { gridColumns, type CellContext } from './grid-columns';
import { gridTable } from './grid-table';
import { GridToolbar } from './GridToolbar';
import { IssueCell, SummaryCell } from './IssueCell';
import { IssueDetail } from './IssueDetail';
import { allLevels, type ViewChoice } from './page-state';
import { filterPlan } from './plan-filter';
import { ancestorsOf, openedTo, planTree, rowIdOf } from './plan-tree';
import type { PlanView } from './plan-view';
import './portfolio-grid.css';
import { toCsv } from './to-csv';

/** A row to lead to: a new object each time, so that the same row can be asked for again. */
export interface RowTarget {
  readonly id: string;
}

interface PortfolioGridProps {
  readonly plan: PlanView;
  readonly unit: RollupUnit;
  readonly view: ViewChoice;
  readonly exceptions: Exceptions;
  readonly onChange: (change: Partial<ViewChoice>) => void;
  readonly target: RowTarget | null;
  readonly onTarget: (target: RowTarget | null) => void;
  /** Leads to an issue's row and opens its detail. */
  readonly onShow: (index: number) => void;
}

const everything = () => true;

function useColumns(context: CellContext, chosen: readonly string[] | null): readonly TreeGridColumn<number>[] {
  const isNarrow = useMedia('(max-width: 640px)');
  return useMemo(() => {
    const { plan } = context;
    const isWhole = plan.rollup.reading.kind === 'whole';
    const shown = gridColumns.filter(
      ({ id, isPlain }) => (isWhole || isPlain === true) && (chosen === null || chosen.includes(id)),
    );
    const issue: TreeGridColumn<number> = {
      id: 'issue',
      label: 'Issue',
      width: isNarrow ? 168 : 400,
      render: (index) => <IssueCell node={plan.node(index)} isNarrow={isNarrow} />,
    };
    const summary: TreeGridColumn<number> = {
      id: 'summary',
      label: 'Summary',
      width: 240,
      render: (index) => <SummaryCell node={plan.node(index)} />,
    };
    return [
      issue,
      ...(isNarrow ? [summary] : []),
      ...shown.map(({ id, label, width, align, cell }) => ({
        id,
        label,
        width,
        ...(align && { align }),
        render: (index: number) => cell(plan.node(index), context),
      })),
    ];
  }, [context, chosen, isNarrow]);
}

/** What stands open: so many levels or all that the filter left, then what the person opens and closes, and the way to a row led to. */
function useExpanded(roots: readonly TreeNode<number>[], levels: number, target: RowTarget | null) {
  const opened = useMemo(() => openedTo(roots, levels), [roots, levels]);
  const [byHand, setByHand] = useState<{ readonly over: typeof opened; readonly ids: ReadonlySet<string> } | null>(
    null,
  );
  const ids = byHand?.over === opened ? byHand.ids : opened.ids;
  const expanded = useMemo(() => {
    const way = target === null ? [] : ancestorsOf(target.id).filter((id) => !ids.has(id));
    return way.length === 0 ? ids : new Set([...ids, ...way]);
  }, [ids, target]);
  return {
    expanded,
    isCut: opened.isCut,
    setExpanded: (next: ReadonlySet<string>) => setByHand({ over: opened, ids: next }),
  };
}

/** The plan as a tree with its figures, and the detail of the issue that is looked at. */
export function PortfolioGrid(props: PortfolioGridProps) {
  const { plan, unit, view, exceptions, onChange, target, onTarget, onShow } = props;
  const { locale } = useHostContext();
  const context = useMemo((): CellContext => ({ plan, unit, locale }), [plan, unit, locale]);
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
    (node: TreeNode<number>, by: 'pointer' | 'keyboard') => {
      setOpened({ row: node.id, by });
      onChange({ issueId: plan.idOf(node.data) });
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
        ) : (
          <TreeGrid
            label="Issues of the plan"
            columns={columns}
            roots={roots}
            expanded={expanded}
            onExpandedChange={(next) => {
              setExpanded(next);
              onTarget(null);
            }}
            onOpen={open}
            selected={selected}
            reveal={target}
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
    </>
  );
}
