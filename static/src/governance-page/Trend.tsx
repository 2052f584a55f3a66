import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { GovernanceTrend } from '../../../src/contract/governance';
import { percentOf } from '../../../src/domain/rollup/percent';
import { call } from '../api';
import { toCallError } from '../call-error';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { Select } from '../ui/Select';
import { Skeleton } from '../ui/Skeleton';
import type { GovernanceModel } from './governance-model';
import './trend.css';
import { TrendChart, type ChartPoint } from './TrendChart';

type Point = GovernanceTrend['points'][number];

const charts = [
  {
    title: 'Filled',
    meaning: 'issues',
    about: 'about ',
    of: ({ filled, offeredOn }: Point) => [filled, offeredOn] as const,
  },
  {
    title: 'Complete, by horizon only',
    meaning: 'filled items',
    about: '',
    of: ({ complete, filled }: Point) => [complete, filled] as const,
  },
  {
    title: 'Update due, by horizon only',
    meaning: 'items on Now',
    about: '',
    of: ({ stale, committed }: Point) => [stale, committed] as const,
  },
  {
    title: 'No objective, by horizon only',
    meaning: 'items on Now',
    about: '',
    of: ({ orphans, committed }: Point) => [orphans, committed] as const,
  },
] as const;

function chartPoint(
  on: string,
  [part, whole]: readonly [number, number | null],
  about: string,
  number: Intl.NumberFormat,
): ChartPoint {
  // Jira's count of the whole is approximate, and may lag behind what was just filled.
  const percent = whole === null ? null : percentOf(Math.min(part, whole), whole);
  const words = whole === null ? number.format(part) : `${number.format(part)} of ${about}${number.format(whole)}`;
  return { on, percent, words };
}

function Charts({ trend }: { readonly trend: GovernanceTrend }) {
  const number = new Intl.NumberFormat(useHostContext().locale);
  return (
    <div className="trend__charts">
      {charts.map(({ title, meaning, about, of }) => (
        <TrendChart
          key={title}
          title={title}
          meaning={meaning}
          points={trend.points.map((point) => chartPoint(point.on, of(point), about, number))}
        />
      ))}
    </div>
  );
}

/** How filling went over the last weeks. */
export function Trend({
  model,
  projectId,
  onChoose,
}: {
  readonly model: GovernanceModel;
  readonly projectId: string | null;
  readonly onChoose: (projectId: string | null) => void;
}) {
  const { timeZone } = useHostContext();
  const labelId = useId();
  const teams = model.teams.filter(({ tally }) => tally.filled > 0);
  const chosen = teams.some((team) => team.projectId === projectId) ? projectId : null;
  const input = { timeZone, projectId: chosen };
  const read = useQuery({
    queryKey: ['governance.trend', input],
    queryFn: () => call('governance.trend', input),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <section className="governance-section" aria-labelledby="trend">
      <div className="governance-section__head">
        <h2 id="trend" className="governance-section__title">
          The last 12 weeks
        </h2>
        <div className="trend__team">
          <label htmlFor={labelId}>Team</label>
          <Select
            id={labelId}
            value={chosen}
            emptyLabel="All teams you can see"
            options={teams.map(({ projectId: id, name }) => ({ id, label: name }))}
            onChange={onChoose}
          />
        </div>
      </div>
      {read.isPending && (
        <div className="trend__charts" role="status">
          <span className="visually-hidden">Reading the histories of the items you can see…</span>
          {charts.map(({ title }) => (
            <Skeleton key={title} height="control" />
          ))}
        </div>
      )}
      {read.isError && (
        <Message
          tone="error"
          live="status"
          title="The trend could not be read"
          actions={<Button onClick={() => void read.refetch()}>Try again</Button>}
        >
          <p>{toCallError(read.error).message}</p>
        </Message>
      )}
      {read.isSuccess && read.data.missing.length > 0 && (
        <Message
          tone="warning"
          title="Not every history was read, so there is no trend"
          actions={<Button onClick={() => void read.refetch()}>Refresh</Button>}
        >
          {read.data.missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Message>
      )}
      {read.isSuccess && read.data.missing.length === 0 && <Charts trend={read.data} />}
      <p className="governance__quiet">
        As things stood when each Sunday ended, over the items that you can see today. Jira doesn’t tell which status an
        issue had then, so here committed means on horizon Now, and nothing counts as done: a figure here can differ
        from the scorecard’s.
      </p>
    </section>
  );
}
