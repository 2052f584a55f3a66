import { useId } from 'react';
import { formatDay } from '../format';
import { useHostContext } from '../host-context';

export interface ChartPoint {
  readonly on: string;
  /** Between 0 and 100; null where there is nothing to take a share of. */
  readonly percent: number | null;
  /** "7 of 12". */
  readonly words: string;
}

const WIDTH = 220;
const HEIGHT = 120;
const EDGE = { left: 36, right: 12, top: 10, bottom: 22 } as const;
const LEVELS = [0, 50, 100] as const;

const across = (index: number, last: number) =>
  EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * index) / Math.max(1, last);
const up = (percent: number) => EDGE.top + ((HEIGHT - EDGE.top - EDGE.bottom) * (100 - percent)) / 100;

/** The stretches of the line between points that have a share. */
function stretches(points: readonly ChartPoint[]): readonly string[] {
  const paths: string[][] = [[]];
  points.forEach(({ percent }, index) => {
    if (percent === null) paths.push([]);
    else paths.at(-1)?.push(`${across(index, points.length - 1)},${up(percent)}`);
  });
  return paths.filter((path) => path.length > 1).map((path) => path.join(' '));
}

/** One share over the weeks: a line for the eye, a table for everybody. */
export function TrendChart({
  title,
  meaning,
  points,
}: {
  readonly title: string;
  readonly meaning: string;
  readonly points: readonly ChartPoint[];
}) {
  const id = useId();
  const { locale } = useHostContext();
  const last = points.at(-1);
  const first = points[0];
  const day = (on: string) => formatDay(on, locale);
  const print = (percent: number | null) => (percent === null ? 'none' : `${percent} %`);
  return (
    <figure className="trend-chart">
      <figcaption className="trend-chart__caption">
        <span className="trend-chart__title">{title}</span>
        <span className="trend-chart__last">{last === undefined ? '–' : print(last.percent)}</span>
        <span className="governance__quiet">{last === undefined ? meaning : `${last.words} ${meaning}`}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{title}, by week</title>
        <desc id={`${id}-desc`}>
          {first === undefined || last === undefined
            ? 'No weeks.'
            : `From ${print(first.percent)} on ${day(first.on)} to ${print(last.percent)} on ${day(last.on)}.`}
        </desc>
        {LEVELS.map((level) => (
          <g key={level}>
            <line className="trend-chart__level" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={up(level)} y2={up(level)} />
            <text className="trend-chart__tick" x={EDGE.left - 6} y={up(level) + 4} textAnchor="end">
              {level} %
            </text>
          </g>
        ))}
        {stretches(points).map((path) => (
          <polyline key={path} className="trend-chart__line" points={path} />
        ))}
        {points.map(({ on, percent, words }, index) =>
          percent === null ? null : (
            <circle
              key={on}
              className="trend-chart__point"
              cx={across(index, points.length - 1)}
              cy={up(percent)}
              r={index === points.length - 1 ? 4 : 2.5}
            >
              <title>{`${day(on)}: ${percent} % (${words})`}</title>
            </circle>
          ),
        )}
        {first !== undefined && last !== undefined && (
          <>
            <text className="trend-chart__tick" x={EDGE.left} y={HEIGHT - 6}>
              {day(first.on)}
            </text>
            <text className="trend-chart__tick" x={WIDTH - EDGE.right} y={HEIGHT - 6} textAnchor="end">
              {day(last.on)}
            </text>
          </>
        )}
      </svg>
      <table className="visually-hidden">
        <caption>{title}, by week</caption>
        <thead>
          <tr>
            <th scope="col">Week until</th>
            <th scope="col">Share</th>
            <th scope="col">Items</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ on, percent, words }) => (
            <tr key={on}>
              <th scope="row">{day(on)}</th>
              <td>{print(percent)}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
