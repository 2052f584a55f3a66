import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { InsightFilter } from '../../../src/contract/insight';
import type { PageSearch } from '../use-page-search';
import {
  readInsightsState,
  writeInsightsState,
  type InsightPane,
  type InsightSort,
  type InsightsState,
} from './page-state';

/** The page's state, kept in its address. */
export function useInsightsState({ search, go }: PageSearch) {
  const state = useMemo(() => readInsightsState(search), [search]);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const change = useCallback(
    (part: Partial<InsightsState>, how: 'push' | 'replace') => {
      latest.current = { ...latest.current, ...part };
      go(writeInsightsState(latest.current), how);
    },
    [go],
  );
  return {
    ...state,
    /** Another filter begins at the first page. */
    setFilter: (part: Partial<InsightFilter>) =>
      change({ filter: { ...latest.current.filter, ...part }, page: 0 }, 'replace'),
    setSort: (sort: InsightSort) => change({ sort, page: 0 }, 'replace'),
    setPage: (page: number) => change({ page }, 'push'),
    show: (pane: InsightPane) => change({ pane }, 'push'),
  };
}

export type InsightsPageState = ReturnType<typeof useInsightsState>;
