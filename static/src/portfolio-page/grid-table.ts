import type { VisibleRow } from '../ui/treegrid/visible-rows';
import type { CellContext } from './grid-columns';
import type { PlanRow } from './rows/plan-row';
import { shownColumns } from './rows/use-columns';

/** The rows and columns that show, as a table for a file: a heading row, then one for each row, with its level and its issue first. */
export function gridTable(
  rows: readonly VisibleRow<PlanRow>[],
  chosen: readonly string[] | null,
  context: CellContext,
): readonly (readonly (string | number | null)[])[] {
  const exported = shownColumns(context, chosen).flatMap((column) => Object.entries(column.exports));
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
    ...rows.flatMap(({ node: { data }, level }) => {
      if (typeof data !== 'number') return [];
      const issue = context.plan.node(data);
      const { id, key, typeName, summary, active, shared } = issue;
      const row = [
        level,
        id,
        key,
        typeName,
        summary,
        String(active),
        String(shared),
        ...exported.map(([, value]) => value(issue, context)),
      ];
      return [row];
    }),
  ];
}
