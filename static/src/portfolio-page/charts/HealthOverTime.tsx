import { useId } from 'react';
import { computedHealthLabel } from '../../../../src/domain/rollup/measures/health-conditions';
import type { TrendPoint } from '../../../../src/domain/rollup/trend';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { healthTone } from '../health-words';
import { healthWorstFirst } from './by-party';
import { useWidth } from './use-width';

const HEIGHT = 140;
/** Room for the states' names beside the last day, so that no colour has to be known. */
const NAMES = 120;
/** Names nearer to each other than this would stand on each other. */
const LINE = 14;

/** The roots by computed health, a column for each day. */
export function HealthOverTime({ points }: { readonly points: readonly TrendPoint[] }) {
  const { locale } = useHostContext();
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>(720);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sum = ({ health }: TrendPoint) => healthWorstFirst.reduce((total, state) => total + health[state], 0);
  const greatest = Math.max(1, ...points.map(sum));
  const step = Math.max(width - NAMES, 0) / points.length;
  const words = (point: TrendPoint) =>
    healthWorstFirst
      .filter((state) => point.health[state] > 0)
      .map((state) => `${point.health[state]} ${computedHealthLabel[state].toLocaleLowerCase()}`)
      .join(', ') || 'no roots';
  return (
    <div ref={frame} className="burn-up">
      <p>{`Now: ${words(last)}. On ${formatDay(first.on, locale)}: ${words(first)}.`}</p>
      <svg width={width} height={HEIGHT} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>Roots by computed health, by day</title>
        {bandNames(last, greatest).map(({ state, y }) => (
          <text key={state} className="burn-up__name" x={width - NAMES + 8} y={y}>
            {`${last.health[state]} ${computedHealthLabel[state].toLocaleLowerCase()}`}
          </text>
        ))}
        {points.map((point, column) => {
          let base = HEIGHT;
          return (
            <g key={point.on}>
              <title>{`${formatDay(point.on, locale)}: ${words(point)}`}</title>
              {/* The worst stands highest: what rises there is what matters. */}
              {healthWorstFirst.toReversed().map((state) => {
                const height = (HEIGHT * point.health[state]) / greatest;
                base -= height;
                return height === 0 ? null : (
                  <rect
                    key={state}
                    className={`health-part health-part--${healthTone[state]} health-part--${state}`}
                    x={column * step + 1}
                    y={base}
                    width={Math.max(step - 2, 1)}
                    height={Math.max(height - 1, 1)}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
      <p className="burn-up__ends" aria-hidden>
        <span>{formatDay(first.on, locale)}</span>
        <span>{formatDay(last.on, locale)}</span>
      </p>
      <table className="visually-hidden">
        <caption>Roots by computed health, by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {healthWorstFirst.map((state) => (
              <th key={state} scope="col">
                {computedHealthLabel[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.on}>
              <th scope="row">{formatDay(point.on, locale)}</th>
              {healthWorstFirst.map((state) => (
                <td key={state}>{point.health[state]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the name of each state stands: beside its part of the last day's column, in the same order. */
function bandNames({ health }: TrendPoint, greatest: number) {
  let top = HEIGHT * (1 - healthWorstFirst.reduce((sum, state) => sum + health[state], 0) / greatest);
  let least = LINE - 3;
  return healthWorstFirst
    .filter((state) => health[state] > 0)
    .map((state) => {
      const height = (HEIGHT * health[state]) / greatest;
      const y = Math.max(top + height / 2 + 4, least);
      top += height;
      least = y + LINE;
      return { state, y };
    });
}
