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
  /** A row counts as filled only with it. */
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

const row = z.strictObject({ id: rowId, cells: z.record(z.string(), z.union([z.string(), z.number()])) });
export type TableRow = z.infer<typeof row>;

/** Rows of cells by column id; an empty cell is left out. */
export const table = defineFieldType<TableRow[], TableDefinition>({
  type: 'table',
  name: 'Table',
  valueSchema: z.array(row),
  check(value, { columns, maxRows = 20 }) {
    const rows = value.flatMap(({ cells }, index) => [
      ...Object.entries(cells).flatMap(([id, cell]) =>
        cellProblems(
          `${index}/cells/${id}`,
          cell,
          columns.find((known) => known.id === id),
        ),
      ),
      ...columns
        .filter(({ id, required = false }) => required && !Object.hasOwn(cells, id))
        .map(({ id, label }) => ({ path: `${index}/cells/${id}`, code: 'required', message: `Fill “${label}”.` })),
    ]);
    return value.length <= maxRows
      ? rows
      : [{ path: '', code: 'too_big', message: `Keep at most ${maxRows} rows; these are ${value.length}.` }, ...rows];
  },
  isEmpty: (value) => value.every(({ cells }) => Object.keys(cells).length === 0),
  toPlainText: (value, { columns }) =>
    value.map(({ cells }) => columns.map(({ id }) => cells[id] ?? '').join(' | ')).join('\n'),
});

function cellProblems(path: string, cell: string | number, known: Column | undefined): readonly Problem[] {
  if (!known) return [{ path, code: 'unknown_column', message: 'The table has no such column.' }];
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
