import type { ReactNode } from 'react';
import type { Figures } from '../../../src/domain/rollup/measures';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import type { RollupNode } from '../../../src/domain/rollup/plan-rollup';
import type { DeltaOf } from './compare/delta-of';
import { CoverageCell, ConfidenceCell, ProgressCell, ReadinessCell, ReportedCell, RiskCell } from './figure-cells';
import { datedText, latenessText, progressText, spanText, varianceSentence, varianceText } from './figure-words';
import { HealthLozenge } from './HealthLozenge';
import type { PlanView } from './plan-view';
import { StatusLozenge } from './StatusLozenge';

/** What every cell may need beside its issue. */
export interface CellContext {
  readonly plan: PlanView;
  readonly unit: RollupUnit;
  readonly locale: string;
  /** Null where nothing is compared. */
  readonly deltaOf: DeltaOf | null;
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
}

/** A column of a figure; a dash where a partial reading has none. */
function figure<K extends keyof Figures>(
  measure: K,
  column: Omit<GridColumn, 'cell' | 'exports'> & {
    readonly cell: (figure: Figures[K], context: CellContext, node: RollupNode) => ReactNode;
    readonly exports: Readonly<Record<string, (figure: Figures[K], context: CellContext) => Exported>>;
  },
): GridColumn {
  return {
    ...column,
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

/** Every column behind the issue's own, in order. Which of them show is the reader's choice. */
export const gridColumns: readonly GridColumn[] = [
  {
    id: 'status',
    label: 'Status',
    width: 128,
    isPlain: true,
    cell: ({ statusName, statusCategory }) => <StatusLozenge name={statusName} category={statusCategory} />,
    exports: { Status: ({ statusName }) => statusName, 'Status category': ({ statusCategory }) => statusCategory },
  },
  figure('health', {
    id: 'health',
    label: 'Computed health',
    width: 144,
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
    cell: (node, { unit, locale }) =>
      node.figures === null ? (
        '–'
      ) : (
        <ProgressCell figure={node.figures[unit]} text={progressText(node.figures[unit], unit, locale)} />
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
    align: 'end',
    cell: (dates) => <span title={varianceSentence(dates)}>{varianceText(dates)}</span>,
    exports: { 'Variance days': ({ varianceDays }) => varianceDays },
  }),
  figure('dates', {
    id: 'rolled',
    label: 'Start – end of the work',
    width: 208,
    cell: ({ startOn, endOn }, { locale }) => spanText(startOn, endOn, locale),
    exports: { 'Rolled start': ({ startOn }) => startOn, 'Rolled end': ({ endOn }) => endOn },
  }),
  figure('dates', {
    id: 'own',
    label: 'Own start – due',
    width: 208,
    cell: ({ ownStartOn, ownDueOn }, { locale }) => spanText(ownStartOn, ownDueOn, locale),
    exports: { 'Own start': ({ ownStartOn }) => ownStartOn, 'Own due': ({ ownDueOn }) => ownDueOn },
  }),
  figure('dates', {
    id: 'dated',
    label: 'Dated',
    width: 120,
    align: 'end',
    cell: (dates) => datedText(dates),
    exports: { 'Dated leaves': ({ dated }) => dated, Leaves: ({ leaves }) => leaves },
  }),
  figure('risk', {
    id: 'risk',
    label: 'Risk',
    width: 136,
    cell: (risk) => <RiskCell risk={risk} />,
    exports: { 'Greatest risk': ({ greatest }) => greatest, 'Open risks': ({ count }) => count },
  }),
  figure('confidence', {
    id: 'confidence',
    label: 'Least confidence',
    width: 160,
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
    align: 'end',
    cell: ({ count }) => (count === 0 ? '–' : count),
    exports: { Stale: ({ count }) => count },
  }),
];
