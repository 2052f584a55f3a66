import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OpenPlan } from '../../../../src/contract/plan';
import { call } from '../../api';
import type { PortfolioState } from '../use-portfolio-state';
import { asChoice, viewToApply } from './find-view';

export interface OpenedPlan {
  /** Null while it is opened, and where no stored plan is chosen. */
  readonly plan: OpenPlan | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The stored plan that the address names; where the address says no more, its first view is put there. */
export function useOpenedPlan({ state, applyView }: PortfolioState): OpenedPlan {
  const planId = state.plan.kind === 'stored' ? state.plan.planId : null;
  const opened = useQuery({
    queryKey: ['plan.open', planId],
    queryFn: planId === null ? skipToken : () => call('plan.open', { planId }),
    staleTime: 60_000,
  });
  const plan = planId === null ? null : (opened.data ?? null);
  const wanted = plan && viewToApply(plan, state.viewId, state.view);
  useEffect(() => {
    if (wanted !== null) applyView(wanted.viewId, asChoice(wanted, state.view));
  }, [wanted, state.view, applyView]);
  return {
    // Nothing is read for a view that is about to be another.
    plan: wanted === null ? plan : null,
    error: opened.error,
    retry: () => void opened.refetch(),
  };
}
