import { useCallback, useEffect, useMemo, useRef } from 'react';
import { noLaunchFilter, type LaunchFilter } from '../../../src/domain/launch-page/filter';
import type { PageSearch } from '../use-page-search';
import { readPageState, writePageState, type LaunchesPageState } from './page-state';

export interface LaunchesState {
  readonly state: LaunchesPageState;
  readonly change: (changed: Partial<LaunchesPageState>) => void;
  readonly filter: (changed: Partial<LaunchFilter>) => void;
  readonly clear: () => void;
}

/** The page's state, kept in its address. */
export function useLaunchesState({ search, go }: PageSearch): LaunchesState {
  const state = useMemo(() => readPageState(search), [search]);
  const latest = useRef({ state, search });
  useEffect(() => {
    latest.current = { state, search };
  }, [state, search]);
  const change = useCallback(
    (changed: Partial<LaunchesPageState>) => {
      const next = { ...latest.current.state, ...changed };
      latest.current = { state: next, search: writePageState(next, latest.current.search) };
      go(latest.current.search, 'replace');
    },
    [go],
  );
  const filter = useCallback(
    (changed: Partial<LaunchFilter>) => change({ filter: { ...latest.current.state.filter, ...changed } }),
    [change],
  );
  const clear = useCallback(() => change({ filter: noLaunchFilter }), [change]);
  return { state, change, filter, clear };
}
