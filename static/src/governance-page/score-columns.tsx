import type { Figure, Tally } from '../../../src/domain/governance/figures';
import type { TeamRow } from '../../../src/domain/governance/scorecard';
import { percentOf } from '../../../src/domain/rollup/percent';
import { FigureCell } from './FigureCell';
import type { GovernanceModel, VersionRow } from './governance-model';
import { drillOf, type Drill } from './page-state';
import type { ScoreColumn } from './ScoreTable';

type OnDrill = (drill: Drill) => void;

/** What every row of a scorecard has, whatever its rows are. */
interface Subject<Row> {
  readonly tallyOf: (row: Row) => Tally;
  readonly whose: (row: Row) => string;
  readonly of: (row: Row) => Partial<Drill>;
}

/** A figure as a share of another one. */
function shareColumn<Row>(
  id: string,
  label: string,
  [figure, base, baseWords]: readonly [Figure, Figure | null, string],
  { tallyOf, whose, of }: Subject<Row>,
  total: Tally,
  number: Intl.NumberFormat,
  onDrill: OnDrill,
): ScoreColumn<Row> {
  const cell = (tally: Tally, drill: Drill, name: string) => (
    <FigureCell
      count={tally[figure]}
      drill={drill}
      whose={name}
      onDrill={onDrill}
      {...(base !== null && {
        of: { total: tally[base], words: `of ${number.format(tally[base])}${baseWords}` },
      })}
    />
  );
  return {
    id,
    label,
    value: (row) => {
      const tally = tallyOf(row);
      return base === null ? tally[figure] : percentOf(tally[figure], tally[base]);
    },
    cell: (row) => cell(tallyOf(row), drillOf(figure, of(row)), whose(row)),
    total: cell(total, drillOf(figure), 'all together'),
  };
}

function shareColumns<Row>(subject: Subject<Row>, total: Tally, number: Intl.NumberFormat, onDrill: OnDrill) {
  const rest = [subject, total, number, onDrill] as const;
  return [
    shareColumn('complete', 'Complete', ['complete', 'filled', ''], ...rest),
    shareColumn('committed', 'Committed', ['committed', null, ''], ...rest),
    shareColumn('stale', 'Update due', ['stale', 'committed', ''], ...rest),
    shareColumn('orphans', 'No objective', ['orphans', 'committed', ''], ...rest),
  ];
}

export function teamColumns(model: GovernanceModel, locale: string, onDrill: OnDrill): readonly ScoreColumn<TeamRow>[] {
  const number = new Intl.NumberFormat(locale);
  const subject: Subject<TeamRow> = {
    tallyOf: ({ tally }) => tally,
    whose: ({ name }) => name,
    of: ({ projectId }) => ({ projectId }),
  };
  const filled = (count: number, offeredOn: number | null, drill: Drill, whose: string) => (
    <FigureCell
      count={count}
      drill={drill}
      whose={whose}
      onDrill={onDrill}
      {...(offeredOn !== null && { of: { total: offeredOn, words: `of about ${number.format(offeredOn)}` } })}
    />
  );
  const days = (heard: number | null) => (heard === null ? 'Never' : heard === 1 ? '1 day ago' : `${heard} days ago`);
  return [
    {
      id: 'name',
      label: 'Team',
      value: ({ name }) => name,
      cell: ({ name, key }) => (
        <span className="score-table__name">
          {name} <span className="score-table__key">{key}</span>
        </span>
      ),
      total: 'All teams you can see',
    },
    {
      id: 'filled',
      label: 'Filled',
      value: ({ tally }) => tally.filled,
      cell: ({ tally, offeredOn, projectId, name }) =>
        filled(tally.filled, offeredOn, drillOf('filled', { projectId }), name),
      total: filled(model.total.filled, model.offeredOn, drillOf('filled'), 'all together'),
    },
    ...shareColumns(subject, model.total, number, onDrill),
    {
      id: 'insight',
      label: 'Last customer insight',
      value: ({ daysSinceCustomerInsight }) => daysSinceCustomerInsight,
      cell: ({ daysSinceCustomerInsight }) => days(daysSinceCustomerInsight),
    },
    shareColumn(
      'overrides',
      'Decided by an administrator',
      ['overrides', null, ''],
      subject,
      model.total,
      number,
      onDrill,
    ),
  ];
}

export function versionColumns(
  model: GovernanceModel,
  locale: string,
  onDrill: OnDrill,
): readonly ScoreColumn<VersionRow>[] {
  const number = new Intl.NumberFormat(locale);
  const subject: Subject<VersionRow> = {
    tallyOf: ({ tally }) => tally,
    whose: ({ key }) => model.versionName(key),
    of: ({ key }) => ({ version: key }),
  };
  return [
    {
      id: 'name',
      label: 'Template',
      value: ({ name, version }) => `${name} ${String(version).padStart(5, '0')}`,
      cell: ({ name, version, isOffered }) => (
        <span className="score-table__name">
          {name}{' '}
          <span className="score-table__key">
            version {version}
            {!isOffered && ', no longer offered'}
          </span>
        </span>
      ),
      total: 'All templates',
    },
    shareColumn('filled', 'Filled', ['filled', null, ''], subject, model.total, number, onDrill),
    {
      id: 'offered',
      label: 'Offered on',
      value: ({ offeredOn }) => offeredOn,
      cell: ({ offeredOn, isOffered }) =>
        offeredOn === null ? (isOffered ? 'Not counted' : '–') : `about ${number.format(offeredOn)}`,
    },
    ...shareColumns(subject, model.total, number, onDrill),
    {
      id: 'unused',
      label: 'Unused fields',
      value: ({ unused }) => unused.length,
      cell: ({ unused, fields }) => `${unused.length} of ${fields.length}`,
    },
    shareColumn(
      'overrides',
      'Decided by an administrator',
      ['overrides', null, ''],
      subject,
      model.total,
      number,
      onDrill,
    ),
  ];
}
