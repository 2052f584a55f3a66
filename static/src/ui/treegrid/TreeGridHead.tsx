import DownIcon from '@atlaskit/icon/core/arrow-down';
import UpIcon from '@atlaskit/icon/core/arrow-up';
import type { ReactNode } from 'react';
import type { TreeGridColumn, TreeGridSort } from './tree-node';

interface TreeGridHeadProps<Data> {
  readonly columns: readonly TreeGridColumn<Data>[];
  /** Undefined in a grid that can't be sorted. */
  readonly sort: TreeGridSort | null | undefined;
  /** Null unless a heading has focus. */
  readonly focusedColumn: number | null;
}

/** The column headings. Those that sort say so, and which one does. */
export function TreeGridHead<Data>({ columns, sort, focusedColumn }: TreeGridHeadProps<Data>) {
  return (
    <div role="rowgroup" className="treegrid__head">
      <div role="row" aria-rowindex={1} className="treegrid__row treegrid__row--head" data-head>
        {columns.map(({ id, label, head, align = 'start', isSortable = false }, at) => {
          const direction = sort?.column === id ? sort.direction : null;
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={at + 1}
              data-column={at}
              {...(sort !== undefined && { tabIndex: focusedColumn === at ? 0 : -1 })}
              {...(sort !== undefined && isSortable && { 'aria-sort': ariaSort(direction) })}
              className={`treegrid__cell treegrid__cell--${align}${isSortable ? ' treegrid__cell--sortable' : ''}`}
            >
              {head ?? label}
              {direction !== null && (
                <SortIcon>
                  {direction === 'up' ? <UpIcon label="" size="small" /> : <DownIcon label="" size="small" />}
                </SortIcon>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const SortIcon = ({ children }: { readonly children: ReactNode }) => <span className="treegrid__sort">{children}</span>;

function ariaSort(direction: TreeGridSort['direction'] | null) {
  if (direction === null) return 'none';
  return direction === 'up' ? 'ascending' : 'descending';
}
