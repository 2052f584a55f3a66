import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PageSearch } from '../use-page-search';
import { readPageState, writePageState, type PageState, type ChosenPlan } from './page-state';
import { firstView, type ViewChoice } from './view-choice';

export interface PortfolioState {
  readonly state: PageState;
  /** Goes to another plan, and leaves a step to go back to. */
  readonly choosePlan: (plan: ChosenPlan) => void;
  readonly changeView: (change: Partial<ViewChoice>) => void;
  /** Shows the plan as a saved view has it; null is the page's own. */
  readonly applyView: (viewId: string | null, view: ViewChoice) => void;
}

/** The page's state, kept in its address. */
export function usePortfolioState({ search, go }: PageSearch): PortfolioState {
  const state = useMemo(() => readPageState(search), [search]);
  const latest = useRef({ state, search });
  useEffect(() => {
    latest.current = { state, search };
  }, [state, search]);
  const put = useCallback(
    (next: PageState, how: 'push' | 'replace') => {
      latest.current = { state: next, search: writePageState(next, latest.current.search) };
      go(latest.current.search, how);
    },
    [go],
  );
  const choosePlan = useCallback(
    (plan: ChosenPlan) => {
      const { view, plan: before } = latest.current.state;
      // One query after another is looked at in the same way; a plan has views of its own.
      const kept =
        plan.kind === 'tried' && before.kind !== 'stored'
          ? { ...view, issueId: null, find: '', onlyExceptions: false }
          : firstView;
      put({ plan, viewId: null, view: kept }, 'push');
    },
    [put],
  );
  const changeView = useCallback(
    (change: Partial<ViewChoice>) => {
      const { state: before } = latest.current;
      put({ ...before, view: { ...before.view, ...change } }, 'replace');
    },
    [put],
  );
  const applyView = useCallback(
    (viewId: string | null, view: ViewChoice) => put({ ...latest.current.state, viewId, view }, 'replace'),
    [put],
  );
  return { state, choosePlan, changeView, applyView };
}
