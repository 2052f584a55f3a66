import { useLayoutEffect, useRef } from 'react';
import type { PlanList } from '../../../../src/contract/plan';
import { useHostContext } from '../../host-context';
import type { PageSearch } from '../../use-page-search';
import type { PortfolioState } from '../use-portfolio-state';
import { writePageState } from '../page-state';
import { lastLooked } from './last-looked';

interface FirstPlanProps {
  readonly page: PageSearch;
  readonly portfolio: PortfolioState;
  /** Null where plans can't be listed. */
  readonly list: PlanList | null;
  readonly isListed: boolean;
}

/**
 * What an address without a plan opens: what was looked at last, else one's first favourite, else the first plan. `isChoosing` while that
 * is being found out; a site without plans gets the query to try.
 */
export function useFirstPlan({ page, portfolio: { state }, list, isListed }: FirstPlanProps): {
  readonly isChoosing: boolean;
} {
  const { accountId } = useHostContext();
  const isBare = state.plan.kind === 'none';
  const wasChosen = useRef(false);
  const last = lastLooked(accountId);
  const plans = list?.plans.filter(({ isArchived }) => !isArchived) ?? [];
  const first = plans.find(({ isFavourite }) => isFavourite) ?? plans[0];
  const wanted = isGone(last, list)
    ? first === undefined
      ? ''
      : writePageState({ ...state, plan: { kind: 'stored', planId: first.planId } }, page.search)
    : last;
  const { go } = page;
  // Before anything is painted: what is shown for a bare address would flash up.
  useLayoutEffect(() => {
    // Once: whoever goes back to the bare address means to.
    if (!isBare || !isListed || wasChosen.current) return;
    wasChosen.current = true;
    if (wanted !== '') go(wanted, 'replace');
  }, [isBare, isListed, wanted, go]);
  return { isChoosing: isBare && !isListed };
}

/** Nothing is kept, or a plan that isn't there any more for this person. */
function isGone(search: string, list: PlanList | null): boolean {
  const planId = new URLSearchParams(search).get('plan');
  return search === '' || (planId !== null && !list?.plans.some((plan) => plan.planId === planId));
}
