import { useId } from 'react';
import type { MetricTrend } from '../../../src/domain/roadmap/metric-trend';
import './metric-trend.css';

const WIDTH = 160;
const HEIGHT = 36;
const MARGIN = 4;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Where a value lies between the least and the greatest, from 0 to 1; in the middle where they are one. */
function shareOf(value: number, least: number, greatest: number): number {
  return greatest === least ? 0.5 : (value - least) / (greatest - least);
}

/** How a metric's actual went: a small line with the target beside it, and the same in words. */
export default function MetricTrendLine({ trend }: { readonly trend: MetricTrend }) {
  const id = useId();
  const { points, target, sentence } = trend;
  const values = [...points.map(({ actual }) => actual), ...(target === null ? [] : [target])];
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const days = points.map(({ on }) => dayNumber(on));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const y = (value: number) => HEIGHT - MARGIN - shareOf(value, least, greatest) * (HEIGHT - 2 * MARGIN);
  const x = (day: number) => MARGIN + shareOf(day, first, last) * (WIDTH - 2 * MARGIN);
  const places = points.map(({ on, actual }) => ({ x: x(dayNumber(on)), y: y(actual) }));
  const end = places.at(-1);
  return (
    <figure className="metric-trend">
      {points.length > 1 && (
        <svg
          className="metric-trend__line"
          width={WIDTH}
          height={HEIGHT}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>Trend of the actual value</title>
          <desc id={`${id}-desc`}>{points.map(({ on, actual }) => `${on}: ${actual}`).join('; ')}</desc>
          {target !== null && <line className="metric-trend__target" x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />}
          <polyline className="metric-trend__path" points={places.map((place) => `${place.x},${place.y}`).join(' ')} />
          {end && <circle className="metric-trend__end" cx={end.x} cy={end.y} r={3} />}
        </svg>
      )}
      <figcaption className="quiet">
        {sentence}
        {points.length > 1 && target !== null && <span>. The dashed line is the target.</span>}
      </figcaption>
    </figure>
  );
}
