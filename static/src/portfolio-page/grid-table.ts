import type { VisibleRow } from '../ui/treegrid/visible-rows';
import { gridColumns, type CellContext } from './grid-columns';

/** The rows and columns that show, as a table for a file: a heading row, then one for each row, with its level and its issue first. */
export function gridTable(
  rows: readonly VisibleRow<number>[],
  chosen: readonly string[] | null,
  context: CellContext,
): readonly (readonly (string | number | null)[])[] {
  const exported = gridColumns
    .filter(({ id }) => chosen === null || chosen.includes(id))
    .flatMap((column) => Object.entries(column.exports));
  const heading = [
    'Level',
    'Issue id',
    'Key',
    'Type',
    'Summary',
    'Active',
    'Shared',
    ...exported.map(([name]) => name),
  ];
  return [
    heading,
    ...rows.map(({ node: { data }, level }) => {
      const issue = context.plan.node(data);
      const { id, key, typeName, summary, active, shared } = issue;
      return [
        level,
        id,
        key,
        typeName,
        summary,
        String(active),
        String(shared),
        ...exported.map(([, value]) => value(issue, context)),
      ];
    }),
  ];
}
