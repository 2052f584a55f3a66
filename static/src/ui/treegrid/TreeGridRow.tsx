import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { memo, type CSSProperties } from 'react';
import type { TreeGridColumn } from './tree-node';
import type { VisibleRow } from './visible-rows';

interface TreeGridRowProps<Data> {
  readonly row: VisibleRow<Data>;
  readonly index: number;
  readonly columns: readonly TreeGridColumn<Data>[];
  /** Pixels from the top of the list. */
  readonly top: number;
  /** Null unless this row or one of its cells is where Tab enters the grid; -1 is the row as a whole. */
  readonly focusedColumn: number | null;
  /** Undefined in a grid where nothing is chosen. */
  readonly isSelected: boolean | undefined;
  readonly onToggle: (row: VisibleRow<Data>) => void;
}

function Row<Data>({ row, index, columns, top, focusedColumn, isSelected, onToggle }: TreeGridRowProps<Data>) {
  const { node, level, position, siblings, isExpanded } = row;
  const Chevron = isExpanded ? ChevronDownIcon : ChevronRightIcon;
  const place: CSSProperties = { transform: `translateY(${top}px)` };
  return (
    <div
      role="row"
      className={node.isHeading ? 'treegrid__row treegrid__row--group' : 'treegrid__row'}
      style={place}
      data-row={index}
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isExpanded}
      aria-selected={isSelected}
      tabIndex={focusedColumn === -1 ? 0 : -1}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 1}
          data-column={at}
          tabIndex={focusedColumn === at ? 0 : -1}
          className={`treegrid__cell treegrid__cell--${column.align ?? 'start'}`}
        >
          {at === 0 && (
            <span className="treegrid__indent" style={{ width: (level - 1) * 20 + 24 }}>
              {isExpanded !== undefined && (
                // Only for the pointer: the row itself tells and takes the keys.
                <span aria-hidden className="treegrid__chevron" onClick={() => onToggle(row)}>
                  <Chevron label="" size="small" />
                </span>
              )}
            </span>
          )}
          {column.render(node.data, node)}
        </div>
      ))}
    </div>
  );
}

/** Rows that stay where they are while the list scrolls are not rendered again. */
export const TreeGridRow = memo(Row) as typeof Row;
