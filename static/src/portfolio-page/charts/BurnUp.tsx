import { useId } from 'react';
import { daysBetween } from '../../../../src/domain/calendar/calendar-date';
import type { RollupUnit } from '../../../../src/domain/rollup/plan';
import type { TrendPoint } from '../../../../src/domain/rollup/trend';
import { percentOf, printPercent } from '../../../../src/domain/rollup/percent';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { formatAmount, unitWord } from '../figure-words';
import { niceTicks } from './nice-ticks';
import { useWidth } from './use-width';

const HEIGHT = 260;
const EDGE = { left: 56, right: 72, top: 12, bottom: 28 } as const;
/** A dot for each day only where they don't run into each other. */
const MOST_DOTS = 40;
/** A date under the chart takes about so many pixels. */
const DATE_WIDTH = 110;

/** Work that there is and work that is done, day by day: one line above the other, and all of it as a table. */
export function BurnUp({ points, unit }: { readonly points: readonly TrendPoint[]; readonly unit: RollupUnit }) {
  const { locale } = useHostContext();
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>(720);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const of = (point: TrendPoint) => point.byUnit[unit];
  const ticks = niceTicks(Math.max(...points.map((point) => of(point).total)) / (unit === 'time' ? 3600 : 1));
  const top = (ticks.at(-1) ?? 1) * (unit === 'time' ? 3600 : 1);
  const span = Math.max(1, daysBetween(first.on, last.on));
  const x = (on: string) => EDGE.left + ((width - EDGE.left - EDGE.right) * daysBetween(first.on, on)) / span;
  const y = (amount: number) => HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * amount) / top;
  const line = (read: (point: TrendPoint) => number) =>
    points.map((point) => `${round(x(point.on))},${round(y(read(point)))}`).join(' ');
  const amount = (value: number) => formatAmount(value, unit, locale);
  const went = (from: number, to: number) =>
    from === to ? `stayed at ${amount(to)}` : `went from ${amount(from)} to ${amount(to)}`;
  const share = (point: TrendPoint) => printPercent(percentOf(of(point).done, of(point).total));
  const sentence =
    `From ${formatDay(first.on, locale)} to ${formatDay(last.on, locale)}, done ${went(of(first).done, of(last).done)}, ` +
    `and the work ${went(of(first).total, of(last).total)}${unitWord[unit]}.`;
  const dates = datesBelow(points, width);
  const ends = [
    { name: 'Work', amount: of(last).total },
    { name: 'Done', amount: of(last).done },
  ];
  // Two words at one height would stand on each other.
  const areClose = y(of(last).done) - y(of(last).total) < 16;
  return (
    <div ref={frame} className="burn-up">
      <p>{sentence}</p>
      <svg width={width} height={HEIGHT} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
        <title id={`${id}-title`}>Work and done work by day</title>
        <desc id={`${id}-desc`}>{sentence}</desc>
        {ticks.map((tick) => {
          const at = y(tick * (unit === 'time' ? 3600 : 1));
          return (
            <g key={tick}>
              <line className="burn-up__level" x1={EDGE.left} x2={width - EDGE.right} y1={at} y2={at} />
              <text className="burn-up__tick" x={EDGE.left - 8} y={at + 4} textAnchor="end">
                {amount(tick * (unit === 'time' ? 3600 : 1))}
              </text>
            </g>
          );
        })}
        <polygon
          className="burn-up__area"
          points={`${round(x(first.on))},${round(y(0))} ${line((point) => of(point).done)} ${round(x(last.on))},${round(y(0))}`}
        />
        <polyline className="burn-up__line burn-up__line--work" points={line((point) => of(point).total)} />
        <polyline className="burn-up__line burn-up__line--done" points={line((point) => of(point).done)} />
        {points.length <= MOST_DOTS &&
          points.map((point) => (
            <g key={point.on}>
              <circle className="burn-up__dot" cx={x(point.on)} cy={y(of(point).done)} r={3}>
                <title>{`${formatDay(point.on, locale)}: ${amount(of(point).done)} of ${amount(of(point).total)}${unitWord[unit]}, ${share(point)}`}</title>
              </circle>
            </g>
          ))}
        {ends.map(({ name, amount: value }, at) => (
          <text
            key={name}
            className="burn-up__name"
            x={width - EDGE.right + 8}
            y={y(value) + 4 + (areClose ? (at === 0 ? -8 : 8) : 0)}
          >
            {name}
          </text>
        ))}
        {dates.map(({ on }, at) => (
          <text
            key={on}
            className="burn-up__tick"
            x={x(on)}
            y={HEIGHT - 8}
            textAnchor={at === 0 ? 'start' : at === dates.length - 1 ? 'end' : 'middle'}
          >
            {formatDay(on, locale)}
          </text>
        ))}
      </svg>
      <table className="visually-hidden">
        <caption>Work and done work by day</caption>
        <thead>
          <tr>
            {['Day', 'Done', 'Work', 'Share', 'Added since', 'Taken out since'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.on}>
              <th scope="row">{formatDay(point.on, locale)}</th>
              <td>{amount(of(point).done)}</td>
              <td>{amount(of(point).total)}</td>
              <td>{share(point)}</td>
              <td>{amount(of(point).added)}</td>
              <td>{amount(of(point).removed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

/** Days that have room for their date: the first, the last and some between, evenly. */
function datesBelow(points: readonly TrendPoint[], width: number): readonly TrendPoint[] {
  const room = Math.max(2, Math.floor((width - EDGE.left - EDGE.right) / DATE_WIDTH));
  const every = Math.max(1, Math.ceil((points.length - 1) / (room - 1)));
  const last = points.length - 1;
  return points.filter((_, index) => index === last || (index % every === 0 && last - index >= every));
}
