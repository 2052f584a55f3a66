import { quarterOf } from '../../../../src/domain/calendar/quarter';
import { formatDay } from '../../format';
import type { Period, TimeScale } from './time-scale';
import type { Zoom } from './zoom';

type PeriodName = (period: Period, locale: string) => string;

const month =
  (style: 'long' | 'short'): PeriodName =>
  ({ from }, locale) =>
    new Intl.DateTimeFormat(locale, {
      month: style,
      ...(style === 'long' && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(`${from}T00:00:00Z`));
const quarterAndYear: PeriodName = ({ from }) => `${quarterOf(from).slice(-2)} ${from.slice(0, 4)}`;
const quarter: PeriodName = ({ from }) => quarterOf(from).slice(-2);
const year: PeriodName = ({ from }) => from.slice(0, 4);
const dayOfMonth: PeriodName = ({ from }) => String(Number(from.slice(8)));

const names: Readonly<Record<Zoom, { readonly above: PeriodName; readonly below: PeriodName }>> = {
  weeks: { above: month('long'), below: dayOfMonth },
  months: { above: quarterAndYear, below: month('short') },
  quarters: { above: year, below: quarter },
};

/** About as wide as a short month, and as "Today": where they would meet, the one word stands. */
const NAME_WIDTH = 32;
const TODAY_WIDTH = 38;

/** The days above the bars, with today's place. Its words are in every row's own, so the eye alone needs it. */
export function TimelineHead({
  scale,
  today,
  locale,
}: {
  readonly scale: TimeScale;
  readonly today: string;
  readonly locale: string;
}) {
  const todayAt = scale.x(today) + scale.dayWidth / 2;
  const line = (periods: readonly Period[], name: PeriodName, isBelow = false) =>
    periods.map((period) => {
      const left = scale.x(period.from);
      return (
        <span
          key={period.from}
          className="lane-head__period"
          style={{ left, width: scale.x(period.to) + scale.dayWidth - left }}
        >
          {!(isBelow && Math.abs(left + NAME_WIDTH / 2 - todayAt) < TODAY_WIDTH) && (
            <span className="lane-head__name">{name(period, locale)}</span>
          )}
        </span>
      );
    });
  return (
    <span className="lane-head" style={{ width: scale.width }}>
      <span className="visually-hidden">{`Dates, ${formatDay(scale.from, locale)} to ${formatDay(scale.to, locale)}`}</span>
      <span aria-hidden className="lane-head__line">
        {line(scale.above, names[scale.zoom].above)}
      </span>
      <span aria-hidden className="lane-head__line lane-head__line--below">
        {line(scale.below, names[scale.zoom].below, true)}
      </span>
      <span aria-hidden className="lane-head__today" style={{ left: todayAt }}>
        Today
      </span>
    </span>
  );
}
