import { lazy, Suspense } from 'react';
import type { MetricTrend } from '../../../src/domain/roadmap/metric-trend';

const MetricTrendLine = lazy(() => import('./MetricTrendLine'));

/** The trend in words until its line is there. */
export function MetricTrendOf({ trend }: { readonly trend: MetricTrend }) {
  return (
    <Suspense fallback={<p className="quiet">{trend.sentence}</p>}>
      <MetricTrendLine trend={trend} />
    </Suspense>
  );
}
