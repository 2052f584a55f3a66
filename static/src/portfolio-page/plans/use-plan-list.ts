import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenPlan, PlanList } from '../../../../src/contract/plan';
import { call } from '../../api';

const listKey = ['plan.list'] as const;

/** The plans that the viewer finds, favourites first. */
export const usePlanList = () =>
  useQuery({ queryKey: listKey, queryFn: () => call('plan.list', {}), staleTime: 60_000 });

/** Marks a plan as one's favourite, or no longer. */
export function useFavourite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { readonly planId: string; readonly isFavourite: boolean }) => call('plan.favourite', input),
    onSuccess: ({ isFavourite }, { planId }) => {
      client.setQueryData<OpenPlan>(['plan.open', planId], (plan) => plan && { ...plan, isFavourite });
      client.setQueryData<PlanList>(
        listKey,
        (list) =>
          list && {
            ...list,
            plans: list.plans.map((plan) => (plan.planId === planId ? { ...plan, isFavourite } : plan)),
          },
      );
    },
  });
}
