import { deltaColumns } from '../compare/delta-columns';
import { chosenColumns, type CellContext, type GridColumn } from '../grid-columns';

/** The columns behind the issue's own that a reading can show, in the chosen order. */
export function shownColumns({ plan, deltaOf }: CellContext, chosen: readonly string[] | null): readonly GridColumn[] {
  const isWhole = plan.rollup.reading.kind === 'whole';
  return [
    // Whoever compares wants to see it, whatever columns they chose before.
    ...(deltaOf === null ? [] : deltaColumns),
    ...chosenColumns(chosen).filter(({ isPlain }) => isWhole || isPlain === true),
  ];
}
