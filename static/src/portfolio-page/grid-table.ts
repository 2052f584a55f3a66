import type { VisibleRow } from '../ui/treegrid/visible-rows';
import type { CellContext } from './grid-columns';
import type { PlanRow } from './rows/plan-row';
import { shownColumns } from './rows/shown-columns';

/**
 * The rows and columns that show, as a table for a file: a heading row, then one for each issue, with its level and the issue first. Where
 * rows are grouped, each says its group: a line that adds others up would be counted with them.
 */
export function gridTable(
  rows: readonly VisibleRow<PlanRow>[],
  chosen: readonly string[] | null,
  context: CellContext,
): readonly (readonly (string | number | null)[])[] {
  const exported = shownColumns(context, chosen).flatMap((column) => Object.entries(column.exports));
  const isGrouped = rows.some(({ node: { isHeading } }) => isHeading);
  const heading = [
    ...(isGrouped ? ['Group'] : []),
    'Level',
    'Issue id',
    'Key',
    'Type',
    'Summary',
    'Active',
    'Shared',
    ...exported.map(([name]) => name),
  ];
  const table: (readonly (string | number | null)[])[] = [heading];
  let group = '';
  for (const { node, level } of rows) {
    if (node.isHeading) group = node.name;
    if (typeof node.data !== 'number') continue;
    const issue = context.plan.node(node.data);
    const { id, key, typeName, summary, active, shared } = issue;
    table.push([
      ...(isGrouped ? [group] : []),
      isGrouped ? level - 1 : level,
      id,
      key,
      typeName,
      summary,
      String(active),
      String(shared),
      ...exported.map(([, value]) => value(issue, context)),
    ]);
  }
  return table;
}
