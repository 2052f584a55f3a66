import type { MetricValue } from '../template/field-types/metric';

/** An actual as it was seen: `asOf` is the day that it is of. */
export interface Actual {
  readonly value: number;
  readonly asOf: string;
}

/**
 * The metric with this actual brought in. Null where nothing is to be written: it says so already, or it knows of a later day, which an
 * earlier one must not overwrite.
 */
export function withActual(metric: MetricValue, { value, asOf }: Actual): MetricValue | null {
  const isLater = metric.actualOn !== undefined && metric.actualOn > asOf;
  const isSame = metric.actualOn === asOf && metric.actual === value;
  return isLater || isSame ? null : { ...metric, actual: value, actualOn: asOf };
}

/** How far a metric came from its baseline to its target, in words; null while it has no actual or no target. */
export function outcomeSentence({ baseline, target, actual, direction, unit = '' }: MetricValue): string | null {
  if (actual === undefined || target === undefined) return null;
  const figures = `${actual} of ${target}${unit === '' ? '' : ` ${unit}`}`;
  const isDown = direction === 'down' || (direction === undefined && baseline !== undefined && target < baseline);
  if (isDown ? actual <= target : actual >= target) return `The promise is kept: ${figures}.`;
  if (baseline === undefined || baseline === target) return `The promise isn’t kept yet: ${figures}.`;
  const way = Math.round(((actual - baseline) / (target - baseline)) * 100);
  if (way <= 0) return `The promise isn’t kept yet: ${figures}, no nearer than the ${baseline} it began at.`;
  return `The promise isn’t kept yet: ${figures}, ${Math.min(99, way)} % of the way from ${baseline}.`;
}
