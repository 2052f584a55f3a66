import DownIcon from '@atlaskit/icon/core/arrow-down';
import UpIcon from '@atlaskit/icon/core/arrow-up';
import type { ReactNode } from 'react';
import type { Sorting } from './page-state';
import './score-table.css';

export interface ScoreColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** What the column is sorted by; nulls stand last either way. */
  readonly value: (row: Row) => number | string | null;
  readonly cell: (row: Row) => ReactNode;
  /** The cell of all rows together; none for what doesn't add up. */
  readonly total?: ReactNode;
}

interface ScoreTableProps<Row> {
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly ScoreColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function sorted<Row>(rows: readonly Row[], columns: readonly ScoreColumn<Row>[], { column, isDescending }: Sorting) {
  const by = columns.find(({ id }) => id === column) ?? columns[0];
  if (by === undefined) return rows;
  return [...rows].sort((one, other) => {
    const [a, b] = [by.value(one), by.value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
    return isDescending ? -order : order;
  });
}

/** A table whose columns sort it; the first row is all rows together. Wider than its place, it scrolls by itself. */
export function ScoreTable<Row>({ caption, columns, rows, keyOf, sorting, onSort }: ScoreTableProps<Row>) {
  const Arrow = sorting.isDescending ? DownIcon : UpIcon;
  return (
    <div className="score-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label }, index) => {
              const isSorted = id === sorting.column;
              return (
                <th
                  key={id}
                  scope="col"
                  aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    className="score-table__sort"
                    // Names begin with A, figures with the most.
                    onClick={() => onSort({ column: id, isDescending: isSorted ? !sorting.isDescending : index > 0 })}
                  >
                    {label}
                    <span className="score-table__arrow">{isSorted && <Arrow label="" size="small" />}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <tr className="score-table__total">
            {columns.map(({ id, total }, index) =>
              index === 0 ? (
                <th key={id} scope="row">
                  {total}
                </th>
              ) : (
                <td key={id}>{total}</td>
              ),
            )}
          </tr>
          {sorted(rows, columns, sorting).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, cell }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
