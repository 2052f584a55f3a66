import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PageSearch } from '../use-page-search';
import { readPageState, writePageState, type PageState } from './page-state';

/** The page's state, kept in its address. A list that opens is a step to go back from; everything else replaces the address. */
export function usePageState({ search, go }: PageSearch): readonly [PageState, (change: Partial<PageState>) => void] {
  const state = useMemo(() => readPageState(search), [search]);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const change = useCallback(
    (changed: Partial<PageState>) => {
      latest.current = { ...latest.current, ...changed };
      go(writePageState(latest.current), changed.drill ? 'push' : 'replace');
    },
    [go],
  );
  return [state, change];
}
