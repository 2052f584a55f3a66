import { useQuery } from '@tanstack/react-query';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Message } from '../../ui/Message';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Skeleton } from '../../ui/Skeleton';
import type { PlanPartProps } from '../plan-part';
import { BurnUp } from './BurnUp';
import { HealthOverTime } from './HealthOverTime';
import { trendRange, type TrendRange } from './trend-range';

const spans = [
  { id: '28', label: '4 weeks' },
  { id: '91', label: 'Quarter' },
  { id: '182', label: 'Half a year' },
  { id: '364', label: 'Year' },
] as const;

/** How the plan came to be what it is: read day by day out of the index's history. */
export function TrendCharts({ part }: { readonly part: PlanPartProps }) {
  const { locale } = useHostContext();
  const { view, onChange } = part;
  const { source, rollup } = part.read;
  const historySince = source.kind === 'index' ? source.historySince : null;
  const range = historySince === null ? null : trendRange(view.span, rollup.asOf, historySince);
  return (
    <section className="chart chart--wide" aria-labelledby="over-time">
      <div className="page-section__head">
        <h3 id="over-time" className="chart__title">
          Progress over time
        </h3>
        {range !== null && (
          <SegmentedControl
            aria-label="How far back"
            segments={spans}
            value={view.span}
            onChange={(span) => onChange({ span })}
          />
        )}
      </div>
      {range === null ? (
        <p>
          {historySince === null
            ? 'A line needs earlier days, and those can be read once the portfolio’s index is whole.'
            : `A line needs two days: the index keeps them since ${formatDay(historySince, locale)}. Look again tomorrow.`}
        </p>
      ) : (
        <>
          {range.fromOn === historySince && (
            <p className="quiet">{`Nothing is kept from before ${formatDay(range.fromOn, locale)}.`}</p>
          )}
          <Trend part={part} range={range} />
        </>
      )}
    </section>
  );
}

function Trend({ part: { asked, unit }, range }: { readonly part: PlanPartProps; readonly range: TrendRange }) {
  const input = { plan: asked, ...range };
  const read = useQuery({
    queryKey: ['portfolio.trend', input],
    queryFn: () => call('portfolio.trend', input),
    // It costs of what the whole site has for an hour, and earlier days don't change.
    staleTime: Infinity,
    retry: false,
  });
  if (read.isPending) {
    return (
      <div className="chart__drawing">
        <Skeleton width="full" />
      </div>
    );
  }
  if (read.isError) return <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />;
  const { points, missing, leftOut } = read.data;
  if (missing.length > 0) {
    return (
      <Message tone="warning" title="The series is not complete, so nothing is drawn">
        {missing.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Message>
    );
  }
  return (
    <>
      <BurnUp points={points} unit={unit} />
      <h4 className="chart__subtitle">Health of the roots</h4>
      <HealthOverTime points={points} />
      <p className="quiet">Every day is read over the issues that you can see today.</p>
      {leftOut.length > 0 && (
        <p>
          {`${leftOut.length === 1 ? 'One day is' : `${leftOut.length} days are`} left out: ${leftOut[0]?.why.join(' ') ?? ''}`}
        </p>
      )}
    </>
  );
}
