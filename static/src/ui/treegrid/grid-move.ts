import type { VisibleRow } from './visible-rows';

/** The row of column headings, above the first row. */
export const headRow = -1;

/** Where focus is: on a row as a whole while `column` is -1, else on one of its cells; on a heading while `row` is `headRow`. */
export interface GridFocus {
  readonly row: number;
  readonly column: number;
}

export type GridMove =
  | { readonly kind: 'focus'; readonly to: GridFocus }
  | { readonly kind: 'expand'; readonly ids: readonly string[] }
  | { readonly kind: 'collapse'; readonly ids: readonly string[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'sort'; readonly column: number };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
}

interface Grid {
  readonly rows: readonly VisibleRow<unknown>[];
  readonly columnCount: number;
  /** Rows that a page key moves by. */
  readonly pageSize: number;
  /** Headings take focus, from the first row up: Enter sorts by them. */
  readonly hasHead?: boolean;
}

/**
 * What a key does in the grid, as the ARIA practices have it for a treegrid whose rows take focus first; null for keys that aren't
 * the grid's.
 */
export function gridMove({ key, ctrlKey }: Pressed, from: GridFocus, grid: Grid): GridMove | null {
  if (from.row === headRow) return headMove(key, from.column, grid);
  const current = grid.rows[from.row];
  if (current === undefined) return null;
  const last = grid.rows.length - 1;
  const toRow = (row: number): GridMove => ({
    kind: 'focus',
    to: { row: Math.min(Math.max(row, 0), last), column: from.column },
  });
  const toColumn = (column: number): GridMove => ({
    kind: 'focus',
    to: { row: from.row, column: Math.min(Math.max(column, -1), grid.columnCount - 1) },
  });
  const onRow = from.column < 0;
  switch (key) {
    case 'ArrowDown':
      return toRow(from.row + 1);
    case 'ArrowUp':
      if (from.row === 0 && grid.hasHead) return focusOn(headRow, Math.max(from.column, 0));
      return toRow(from.row - 1);
    case 'PageDown':
      return toRow(from.row + grid.pageSize);
    case 'PageUp':
      return toRow(from.row - grid.pageSize);
    case 'Home':
      return onRow || ctrlKey ? toRow(0) : toColumn(0);
    case 'End':
      return onRow || ctrlKey ? toRow(last) : toColumn(grid.columnCount - 1);
    case 'ArrowRight':
      return onRow && current.isExpanded === false
        ? { kind: 'expand', ids: [current.node.id] }
        : toColumn(from.column + 1);
    case 'ArrowLeft':
      if (!onRow) return toColumn(from.column - 1);
      if (current.isExpanded) return { kind: 'collapse', ids: [current.node.id] };
      return current.parent < 0 ? null : toRow(current.parent);
    case 'Enter':
      return { kind: 'open' };
    case '*':
      return { kind: 'expand', ids: siblingIds(grid.rows, current, false) };
    // Beside the star on a number pad, and in no issue's key.
    case '/':
      return { kind: 'collapse', ids: siblingIds(grid.rows, current, true) };
    default:
      return null;
  }
}

const focusOn = (row: number, column: number): GridMove => ({ kind: 'focus', to: { row, column } });

function headMove(key: string, column: number, { columnCount, rows }: Grid): GridMove | null {
  const to = (next: number) => focusOn(headRow, Math.min(Math.max(next, 0), columnCount - 1));
  switch (key) {
    case 'ArrowLeft':
      return to(column - 1);
    case 'ArrowRight':
      return to(column + 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(columnCount - 1);
    case 'ArrowDown':
      // The row as a whole is where most people come from.
      return rows.length === 0 ? null : focusOn(0, column === 0 ? -1 : column);
    case 'Enter':
    case ' ':
      return { kind: 'sort', column };
    default:
      return null;
  }
}

function siblingIds(
  rows: readonly VisibleRow<unknown>[],
  of: VisibleRow<unknown>,
  areExpanded: boolean,
): readonly string[] {
  return rows
    .filter(({ parent, isExpanded }) => parent === of.parent && isExpanded === areExpanded)
    .map(({ node }) => node.id);
}

/** The next row from `from` on, round the end, whose name starts with what was typed; null when there is none. */
export function findByName(rows: readonly VisibleRow<unknown>[], typed: string, from: number): number | null {
  const wanted = typed.toLocaleLowerCase();
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    if (rows[index]?.node.name.toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
