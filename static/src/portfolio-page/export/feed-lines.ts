import type { FeedCell } from '../../../../src/domain/feed/feed-column';
import { csvRow } from '../to-csv';
import type { FeedFormat } from './feed-choices';

type Columns = readonly { readonly name: string }[];

/** What a file of a feed begins with. */
export function feedHead(format: FeedFormat, columns: Columns): string {
  // The mark by which spreadsheets know UTF-8.
  return format === 'csv' ? `\uFEFF${csvRow(columns.map(({ name }) => name))}` : '';
}

/** A page's rows as lines, each with its end. */
export function feedLines(format: FeedFormat, columns: Columns, rows: readonly (readonly FeedCell[])[]): string {
  const line =
    format === 'csv'
      ? (row: readonly FeedCell[]) => csvRow(row.map(csvCell))
      : (row: readonly FeedCell[]) =>
          `${JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))}\n`;
  return rows.map(line).join('');
}

function csvCell(cell: FeedCell): string | number | null {
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'object' && cell !== null ? cell.join('|') : cell;
}
