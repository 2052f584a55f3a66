import type { NodeDelta } from '../../../../src/domain/rollup/comparison';
import type { RollupUnit } from '../../../../src/domain/rollup/plan';
import { Lozenge } from '../../ui/Lozenge';
import type { GridColumn, CellContext } from '../grid-columns';
import { HealthLozenge } from '../HealthLozenge';
import { daysMoved, signed } from './move-words';

type DeltaColumn = Omit<GridColumn, 'cell' | 'exports'> & {
  readonly cell: (delta: NodeDelta, context: CellContext) => ReturnType<GridColumn['cell']>;
  readonly exports: Readonly<Record<string, (delta: NodeDelta, context: CellContext) => string | number | null>>;
};

/** A column of what became of an issue; a dash where nothing is compared. */
function delta(column: DeltaColumn): GridColumn {
  return {
    ...column,
    cell: (node, context) => {
      const found = context.deltaOf?.(node.index) ?? null;
      return found === null ? '–' : column.cell(found, context);
    },
    exports: Object.fromEntries(
      Object.entries(column.exports).map(([header, read]) => [
        header,
        (node: Parameters<GridColumn['cell']>[0], context: CellContext) => {
          const found = context.deltaOf?.(node.index) ?? null;
          return found === null ? null : read(found, context);
        },
      ]),
    ),
  };
}

/** "+3 done, +5 in all"; "–" where nothing moved. */
function progressMoved(found: NodeDelta, unit: RollupUnit, locale: string): string {
  const moved = found[unit];
  if (moved === null || (moved.done === 0 && moved.total === 0)) return '–';
  return [
    ...(moved.done === 0 ? [] : [`${signed(moved.done, unit, locale)} done`]),
    ...(moved.total === 0 ? [] : [`${signed(moved.total, unit, locale)} in all`]),
  ].join(', ');
}

/** Columns that only a comparison has: what has become of each issue since, and of the work below it. */
export const deltaColumns: readonly GridColumn[] = [
  delta({
    id: 'delta-progress',
    label: 'Progress since then',
    width: 176,
    cell: (found, { unit, locale }) =>
      found.isNew ? <Lozenge tone="information">New in the plan</Lozenge> : progressMoved(found, unit, locale),
    exports: {
      'New since': ({ isNew }) => String(isNew),
      'Done since': (found, { unit }) => found[unit]?.done ?? null,
      'Total since': (found, { unit }) => found[unit]?.total ?? null,
    },
  }),
  delta({
    id: 'delta-health',
    label: 'Health then',
    width: 144,
    cell: ({ healthThen }) => (healthThen === null ? '–' : <HealthLozenge state={healthThen} />),
    exports: { 'Health then': ({ healthThen }) => healthThen },
  }),
  delta({
    id: 'delta-end',
    label: 'End of the work moved',
    width: 160,
    cell: ({ slipDays }) => (slipDays === null || slipDays === 0 ? '–' : daysMoved(slipDays)),
    exports: { 'End then': ({ endThen }) => endThen, 'End slip days': ({ slipDays }) => slipDays },
  }),
  delta({
    id: 'delta-due',
    label: 'Due date moved',
    width: 136,
    cell: ({ dueSlipDays }) => (dueSlipDays === null || dueSlipDays === 0 ? '–' : daysMoved(dueSlipDays)),
    exports: { 'Due then': ({ dueThen }) => dueThen, 'Due slip days': ({ dueSlipDays }) => dueSlipDays },
  }),
];
