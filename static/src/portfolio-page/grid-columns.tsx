import type { ReactNode } from 'react';
import type { People } from '../../../src/contract/person';
import type { Figures } from '../../../src/domain/rollup/measures';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import type { RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { childrenSumText } from './children-sum';
import type { DeltaOf } from './compare/delta-of';
import { CoverageCell, ConfidenceCell, ProgressCell, ReadinessCell, ReportedCell, RiskCell } from './figure-cells';
import { datedText, latenessText, progressText, spanText, varianceSentence, varianceText } from './figure-words';
import { factColumns } from './fact-columns';
import { HealthLozenge } from './HealthLozenge';
import { categoryRank, confidenceRank, healthRank, readinessRank } from './sort-ranks';
import type { PlanView } from './plan-view';
import { StatusLozenge } from './StatusLozenge';

/** What every cell may need beside its issue. */
export interface CellContext {
  readonly plan: PlanView;
  readonly unit: RollupUnit;
  readonly locale: string;
  /** Null where nothing is compared. */
  readonly deltaOf: DeltaOf | null;
  /** Names of decision owners by account id. */
  readonly people: People;
}

type Exported = string | number | null;

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly align?: 'start' | 'end';
  readonly cell: (node: RollupNode, context: CellContext) => ReactNode;
  /** What a file holds of it: dates as 'YYYY-MM-DD', numbers bare. */
  readonly exports: Readonly<Record<string, (node: RollupNode, context: CellContext) => Exported>>;
  /** Read from Jira alone, so that it shows in a partial reading too. */
  readonly isPlain?: true;
  /** Left to be chosen: it isn't among those that a new reader gets. */
  readonly isSpare?: true;
  /** What rows are sorted by; null stands last either way. Without it the column sorts nothing. */
  readonly sortBy?: (node: RollupNode, context: CellContext) => string | number | null;
  /** Where the great ones matter most, they come first at the first click. */
  readonly sortsDown?: true;
}

/** A column of a figure; a dash where a partial reading has none. */
function figure<K extends keyof Figures>(
  measure: K,
  {
    sortBy,
    ...column
  }: Omit<GridColumn, 'cell' | 'exports' | 'sortBy'> & {
    readonly sortBy?: (figure: Figures[K]) => string | number | null;
    readonly cell: (figure: Figures[K], context: CellContext, node: RollupNode) => ReactNode;
    readonly exports: Readonly<Record<string, (figure: Figures[K], context: CellContext) => Exported>>;
  },
): GridColumn {
  return {
    ...column,
    ...(sortBy && { sortBy: ({ figures }: RollupNode) => figures && sortBy(figures[measure]) }),
    cell: (node, context) => (node.figures === null ? '–' : column.cell(node.figures[measure], context, node)),
    exports: Object.fromEntries(
      Object.entries(column.exports).map(([header, read]) => [
        header,
        (node: RollupNode, context: CellContext) =>
          node.figures === null ? null : read(node.figures[measure], context),
      ]),
    ),
  };
}

const figureColumns: readonly GridColumn[] = [
  {
    id: 'status',
    label: 'Status',
    width: 128,
    sortBy: ({ statusName, statusCategory }) => `${categoryRank[statusCategory]} ${statusName}`,
    isPlain: true,
    cell: ({ statusName, statusCategory }) => <StatusLozenge name={statusName} category={statusCategory} />,
    exports: { Status: ({ statusName }) => statusName, 'Status category': ({ statusCategory }) => statusCategory },
  },
  figure('health', {
    id: 'health',
    label: 'Computed health',
    width: 160,
    sortsDown: true,
    sortBy: ({ state }) => healthRank[state],
    cell: ({ state }) => <HealthLozenge state={state} />,
    exports: {
      'Computed health': ({ state }) => state,
      'Health reasons': ({ reasons }) => reasons.map(({ sentence }) => sentence).join(' '),
    },
  }),
  figure('reported', {
    id: 'reported',
    label: 'Reported health',
    width: 216,
    sortsDown: true,
    sortBy: ({ state }) => (state === null ? null : healthRank[state]),
    cell: (reported) => <ReportedCell reported={reported} />,
    exports: {
      'Reported health': ({ state }) => state,
      'Reported days ago': ({ ageDays }) => ageDays,
      'Reported sentence': ({ sentence }) => sentence,
      Disagrees: ({ state, disagrees }) => (state === null ? null : String(disagrees)),
    },
  }),
  {
    id: 'progress',
    label: 'Progress',
    width: 224,
    sortBy: ({ figures }, { unit }) =>
      figures && figures[unit].total > 0 ? figures[unit].done / figures[unit].total : null,
    cell: (node, { plan, unit, locale }) =>
      node.figures === null ? (
        '–'
      ) : (
        <ProgressCell
          figure={node.figures[unit]}
          text={progressText(node.figures[unit], unit, locale)}
          explain={() => childrenSumText(plan, node.index, unit, locale)}
        />
      ),
    exports: {
      'Progress unit': (_, { unit }) => (unit === 'time' ? 'seconds' : unit),
      Done: ({ figures }, { unit }) => figures?.[unit].done ?? null,
      Total: ({ figures }, { unit }) => figures?.[unit].total ?? null,
    },
  },
  figure('lateness', {
    id: 'late',
    label: 'Late',
    width: 160,
    sortsDown: true,
    sortBy: ({ finishDays, startDays }) =>
      finishDays === null && startDays === null ? null : (finishDays ?? 0) * 1000 + (startDays ?? 0),
    cell: (lateness) => latenessText(lateness),
    exports: {
      'Finish days late': ({ finishDays }) => finishDays,
      'Start days late': ({ startDays }) => startDays,
    },
  }),
  figure('dates', {
    id: 'variance',
    label: 'Against due date',
    width: 120,
    sortsDown: true,
    sortBy: ({ varianceDays }) => varianceDays,
    align: 'end',
    cell: (dates) => <span title={varianceSentence(dates)}>{varianceText(dates)}</span>,
    exports: { 'Variance days': ({ varianceDays }) => varianceDays },
  }),
  figure('dates', {
    id: 'rolled',
    label: 'Start – end of the work',
    width: 208,
    sortBy: ({ endOn }) => endOn,
    cell: ({ startOn, endOn }, { locale }) => spanText(startOn, endOn, locale),
    exports: { 'Rolled start': ({ startOn }) => startOn, 'Rolled end': ({ endOn }) => endOn },
  }),
  figure('dates', {
    id: 'own',
    label: 'Own start – due',
    width: 208,
    isSpare: true,
    sortBy: ({ ownDueOn }) => ownDueOn,
    cell: ({ ownStartOn, ownDueOn }, { locale }) => spanText(ownStartOn, ownDueOn, locale),
    exports: { 'Own start': ({ ownStartOn }) => ownStartOn, 'Own due': ({ ownDueOn }) => ownDueOn },
  }),
  figure('dates', {
    id: 'dated',
    label: 'Dated',
    width: 120,
    isSpare: true,
    sortBy: ({ dated, leaves }) => (leaves === 0 ? null : dated / leaves),
    align: 'end',
    cell: (dates) => datedText(dates),
    exports: { 'Dated leaves': ({ dated }) => dated, Leaves: ({ leaves }) => leaves },
  }),
  figure('risk', {
    id: 'risk',
    label: 'Risk',
    width: 136,
    sortsDown: true,
    sortBy: ({ greatest, count }) => (greatest === null ? null : greatest * 1000 + count),
    cell: (risk) => <RiskCell risk={risk} />,
    exports: { 'Greatest risk': ({ greatest }) => greatest, 'Open risks': ({ count }) => count },
  }),
  figure('confidence', {
    id: 'confidence',
    label: 'Least confidence',
    width: 160,
    sortBy: ({ least }) => (least === null ? null : confidenceRank[least]),
    cell: (confidence, { plan }) => <ConfidenceCell confidence={confidence} plan={plan} />,
    exports: {
      'Least confidence': ({ least }) => least,
      'Least confidence of': ({ issue }, { plan }) => (issue === null ? null : plan.keyOf(issue)),
    },
  }),
  figure('readiness', {
    id: 'readiness',
    label: 'Launch readiness',
    width: 240,
    sortsDown: true,
    sortBy: readinessRank,
    cell: (readiness) => <ReadinessCell readiness={readiness} />,
    exports: {
      'Not assessed': (figures) => figures['Not assessed'],
      'Not ready': (figures) => figures['Not ready'],
      'Launch at risk': (figures) => figures['At risk'],
      'Launch on track': (figures) => figures['On track'],
      'Ready with waivers': (figures) => figures['Ready with waivers'],
      Ready: (figures) => figures.Ready,
    },
  }),
  figure('coverage', {
    id: 'coverage',
    label: 'Estimated',
    width: 184,
    isSpare: true,
    sortBy: ({ points, leaves }) => (leaves === 0 ? null : points / leaves),
    cell: (coverage) => <CoverageCell coverage={coverage} />,
    exports: {
      'Leaves with points': ({ points }) => points,
      'Leaves with time': ({ time }) => time,
    },
  }),
  figure('stale', {
    id: 'stale',
    label: 'Stale',
    width: 72,
    isSpare: true,
    sortsDown: true,
    sortBy: ({ count }) => count || null,
    align: 'end',
    cell: ({ count }) => (count === 0 ? '–' : count),
    exports: { Stale: ({ count }) => count },
  }),
];

/** Every column behind the issue's own, in order. Which of them show is the reader's choice. */
export const gridColumns: readonly GridColumn[] = [...figureColumns, ...factColumns];

/** What a new reader gets. */
export const firstColumns: readonly string[] = gridColumns.filter(({ isSpare }) => !isSpare).map(({ id }) => id);

/** The chosen columns in their order; those of ids that no column has any more are left out. */
export function chosenColumns(chosen: readonly string[] | null): readonly GridColumn[] {
  return (chosen ?? firstColumns).flatMap((id) => gridColumns.find((column) => column.id === id) ?? []);
}
