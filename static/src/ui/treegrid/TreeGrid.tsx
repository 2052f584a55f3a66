import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { findByName, gridMove, headRow, type GridFocus } from './grid-move';
import { TreeGridHead } from './TreeGridHead';
import { TreeGridRow } from './TreeGridRow';
import type { TreeGridColumn, TreeGridSort, TreeNode } from './tree-node';
import './treegrid.css';
import { useTypeAhead } from './use-type-ahead';
import { visibleRows, type VisibleRow } from './visible-rows';

const ROW_HEIGHT = 40;
const OVERSCAN = 8;

interface TreeGridProps<Data> {
  readonly label: string;
  readonly columns: readonly TreeGridColumn<Data>[];
  readonly roots: readonly TreeNode<Data>[];
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: (expanded: ReadonlySet<string>) => void;
  /** A click on a row, or Enter on it or on a cell without a link of its own: then focus should follow. */
  readonly onOpen: (node: TreeNode<Data>, by: 'pointer' | 'keyboard') => void;
  /** Marks the rows that stand for this; null for none. Leave it out where nothing is ever chosen. */
  readonly selected?: Data | null;
  /** A row to scroll to and focus, once for each object given. Its ancestors must be expanded. */
  readonly reveal?: { readonly id: string } | null;
  /** Null where nothing sorts; leave it out of a grid that can't be sorted. */
  readonly sort?: TreeGridSort | null;
  /** A heading was chosen by click, or by Enter on it. */
  readonly onSort?: (column: string) => void;
  /** What copying a row puts on the clipboard as long as no text is selected; null for a row that has nothing to copy. */
  readonly copied?: (node: TreeNode<Data>) => { readonly text: string; readonly html: string } | null;
  /** Pixels; more rows than fit scroll inside. */
  readonly maxHeight?: number;
}

/**
 * A tree of rows and columns for tens of thousands of rows: only those in sight are in the page. Rows take focus first, cells with the
 * right arrow; every key of the ARIA practices' treegrid works. `columns` and `onOpen` should be stable between renderings.
 */
export function TreeGrid<Data>(props: TreeGridProps<Data>) {
  const { label, columns, roots, expanded, onExpandedChange, onOpen, selected, reveal = null, maxHeight = 640 } = props;
  const { sort, onSort, copied } = props;
  const rows = useMemo(() => visibleRows(roots, expanded), [roots, expanded]);
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setFocus] = useState<GridFocus>({ row: 0, column: -1 });
  const focus = {
    row: Math.min(wanted.row, Math.max(rows.length - 1, 0)),
    column: Math.min(wanted.column, columns.length - 1),
  };
  const mustFocus = useRef(false);
  const typeAhead = useTypeAhead();

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
    // The row that has focus stays in the page even when scrolled away: focus would be lost with it.
    rangeExtractor: (range: Range) =>
      [...new Set([Math.max(focus.row, 0), ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b),
  });

  const moveTo = (to: GridFocus) => {
    mustFocus.current = true;
    setFocus(to);
    if (to.row !== headRow) virtualizer.scrollToIndex(to.row, { align: 'auto' });
  };
  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(
      focus.row === headRow ? '[data-head]' : `[data-row="${focus.row}"]`,
    );
    const target = focus.column < 0 ? row : row?.querySelector<HTMLElement>(`[data-column="${focus.column}"]`);
    target?.focus({ preventScroll: focus.column < 0 });
  });

  const revealed = useRef<typeof reveal>(null);
  useEffect(() => {
    if (reveal === null || revealed.current === reveal) return;
    const row = rows.findIndex(({ node }) => node.id === reveal.id);
    if (row < 0) return;
    revealed.current = reveal;
    mustFocus.current = true;
    setFocus({ row, column: -1 });
    virtualizer.scrollToIndex(row, { align: 'center' });
    // Focus on a row scrolls nothing, so that a click doesn't make the page jump.
    scroller.current?.scrollIntoView?.({ block: 'nearest' });
  }, [reveal, rows, virtualizer]);

  const setExpanded = useCallback(
    (ids: readonly string[], isExpanded: boolean) => {
      const next = new Set(expanded);
      for (const id of ids) {
        if (isExpanded) next.add(id);
        else next.delete(id);
      }
      onExpandedChange(next);
    },
    [expanded, onExpandedChange],
  );
  const toggle = useCallback(
    ({ node, isExpanded }: VisibleRow<Data>) => setExpanded([node.id], !isExpanded),
    [setExpanded],
  );

  const sortBy = (at: number) => {
    const column = columns[at];
    if (column?.isSortable) onSort?.(column.id);
  };
  const onCopy = (event: ClipboardEvent) => {
    const row = focus.row === headRow ? undefined : rows[focus.row];
    const content = row && copied?.(row.node);
    if (!content || !(globalThis.getSelection()?.isCollapsed ?? true)) return;
    event.clipboardData.setData('text/plain', content.text);
    event.clipboardData.setData('text/html', content.html);
    event.preventDefault();
  };
  const open = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const inside = focus.column < 0 ? null : target?.querySelector<HTMLElement>('a[href], button');
    const row = rows[focus.row];
    if (inside) inside.click();
    else if (row) onOpen(row.node, 'keyboard');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Links and buttons inside a cell keep their own keys.
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[role=row], [data-column]')) return;
    if (event.altKey || event.metaKey) return;
    const pageSize = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2, 1);
    const hasHead = onSort !== undefined;
    const move = gridMove(event, focus, { rows, columnCount: columns.length, pageSize, hasHead });
    if (move === null) {
      if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey) return;
      const { text, isFirst } = typeAhead(event.key, event.timeStamp);
      const found = findByName(rows, text, focus.row + (isFirst ? 1 : 0));
      if (found !== null) moveTo({ row: found, column: -1 });
    } else if (move.kind === 'focus') moveTo(move.to);
    else if (move.kind === 'expand') setExpanded(move.ids, true);
    else if (move.kind === 'collapse') setExpanded(move.ids, false);
    else if (move.kind === 'sort') sortBy(move.column);
    else open(event);
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLElement || event.target instanceof SVGElement)) return;
    const at = Number(event.target.closest('[data-row]')?.getAttribute('data-row') ?? -1);
    if (event.target.closest('[data-head]') !== null) {
      const column = Number(event.target.closest('[data-column]')?.getAttribute('data-column') ?? -1);
      if (onSort === undefined || column < 0) return;
      mustFocus.current = true;
      setFocus({ row: headRow, column });
      return sortBy(column);
    }
    const row = rows[at];
    if (row === undefined || event.target.closest('a, button') !== null) return;
    mustFocus.current = true;
    setFocus({ row: at, column: -1 });
    if (event.target.closest('.treegrid__chevron') === null) onOpen(row.node, 'pointer');
  };

  const template = columns.map(({ width }, at) => (at === 0 ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
  const minWidth = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className="treegrid"
      style={{ maxHeight, scrollPaddingInlineStart: columns[0]?.width }}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onCopy={onCopy}
    >
      <div className="treegrid__sheet" style={{ minWidth, ['--treegrid-columns' as string]: template }}>
        <TreeGridHead columns={columns} sort={sort} focusedColumn={focus.row === headRow ? focus.column : null} />
        <div role="rowgroup" className="treegrid__body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <TreeGridRow
                key={row.node.id}
                row={row}
                index={index}
                columns={columns}
                top={start}
                focusedColumn={index === focus.row ? focus.column : null}
                isSelected={selected === undefined ? undefined : row.node.data === selected}
                onToggle={toggle}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
