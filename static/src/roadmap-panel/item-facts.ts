import { createContext, useContext } from 'react';
import type { HealthUpdate } from '../../../src/domain/roadmap/reported-health';
import type { MetricTrend } from '../../../src/domain/roadmap/metric-trend';

/** What single answers show beside their values, whichever part of the panel they stand in. */
export interface ItemFacts {
  readonly metricTrends: Readonly<Record<string, MetricTrend>>;
  readonly healthUpdate: HealthUpdate;
}

const Context = createContext<ItemFacts | null>(null);

export const ItemFactsProvider = Context.Provider;

/** Null where a field stands outside of an item, such as in a preview of its template. */
export const useItemFacts = (): ItemFacts | null => useContext(Context);
