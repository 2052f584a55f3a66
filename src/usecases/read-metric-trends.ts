import { metricTrendOf, type MetricTrend } from '../domain/roadmap/metric-trend';
import { roadmapPath } from '../domain/roadmap/roadmap-item';
import type { Template } from '../domain/template/template';
import type { Entity, JournalPort } from './ports';

/** How the actuals of an item's metrics went, by field id. One reading of the item's journal, and none where no metric was answered. */
export async function readMetricTrends(
  journal: Pick<JournalPort, 'entriesAfter'>,
  entity: Entity | null,
  template: Template | null,
  day: { readonly today: string; readonly timeZone: string },
): Promise<Readonly<Record<string, MetricTrend>>> {
  const answered = (template?.fields ?? []).filter(
    ({ id, type }) => type === 'metric' && entity?.state[roadmapPath.answer(id)] !== undefined,
  );
  if (entity === null || answered.length === 0) return {};
  const entries = await journal.entriesAfter(entity.entityId, 0);
  return Object.fromEntries(
    answered.flatMap(({ id }) => {
      const trend = metricTrendOf(entries, id, day.today, day.timeZone);
      return trend ? [[id, trend] as const] : [];
    }),
  );
}
