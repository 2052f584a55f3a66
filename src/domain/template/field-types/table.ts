import * as z from 'zod/mini';
import type { Problem } from '../../problem';
import { calendarDate } from '../../calendar/calendar-date';
import { fieldBase, localId } from '../field-base';
import { defineFieldType } from '../field-type';
import { rowId } from '../row';

const column = z.strictObject({
  id: localId,
  label: z.string().check(z.minLength(1), z.maxLength(60)),
  type: z.enum(['text', 'number', 'date']),
  placeholder: z.optional(z.string().check(z.maxLength(200))),
  /** Without it a row is no whole answer. */
  required: z.optional(z.boolean()),
});
type Column = z.infer<typeof column>;

export const tableDefinition = z.strictObject({
  ...fieldBase,
  type: z.literal('table'),
  columns: z.array(column).check(z.minLength(1), z.maxLength(8)),
  /** 20 when not said. */
  maxRows: z.optional(z.int().check(z.gte(1), z.lte(50))),
});
type TableDefinition = z.infer<typeof tableDefinition>;

const tableRow = z.strictObject({ id: rowId, cells: z.record(z.string(), z.union([z.string(), z.number()])) });
export type TableRow = z.infer<typeof tableRow>;

/** Rows of cells by column id; a blank cell may be left out. */
export const table = defineFieldType<TableRow[], TableDefinition>({
  type: 'table',
  name: 'Table',
  valueSchema: z.array(tableRow),
  check(value, { columns, maxRows = 20 }) {
    const cells = value.flatMap((row, index) =>
      Object.entries(row.cells).flatMap(([id, cell]) =>
        cellProblems(
          `${index}/cells/${id}`,
          cell,
          columns.find((known) => known.id === id),
        ),
      ),
    );
    if (value.length <= maxRows) return cells;
    const message = `Keep at most ${maxRows} rows; these are ${value.length}.`;
    return [{ path: '', code: 'too_big', message }, ...cells];
  },
  isEmpty: (value) => value.every(({ cells }) => Object.values(cells).every(isBlank)),
  missingParts: (value, { columns }) =>
    value.flatMap(({ cells }, index) =>
      columns
        .filter(({ id, required = false }) => required && isBlank(cells[id]))
        .map(({ label }) => `${label} in row ${index + 1}`),
    ),
  toPlainText: (value, { columns }) =>
    value.map(({ cells }) => columns.map(({ id }) => cells[id] ?? '').join(' | ')).join('\n'),
});

const isBlank = (cell: string | number | undefined): boolean => cell === undefined || cell === '';

function cellProblems(path: string, cell: string | number, known: Column | undefined): readonly Problem[] {
  if (known === undefined) return [{ path, code: 'unknown_column', message: 'The table has no such column.' }];
  if (cell === '') return [];
  if (known.type === 'number') {
    return typeof cell === 'number'
      ? []
      : [{ path, code: 'invalid_type', message: `Write a number for “${known.label}”.` }];
  }
  if (typeof cell !== 'string') return [{ path, code: 'invalid_type', message: `Write a text for “${known.label}”.` }];
  if (known.type === 'date' && !calendarDate.safeParse(cell).success) {
    return [{ path, code: 'invalid_date', message: `Choose a day that exists for “${known.label}”.` }];
  }
  return cell.length <= 500 ? [] : [{ path, code: 'too_big', message: 'Keep a cell to 500 characters.' }];
}
