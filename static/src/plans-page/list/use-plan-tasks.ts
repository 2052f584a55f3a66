import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanSummary } from '../../../../src/contract/plan';
import type { OutputOf } from '../../../../src/contract/operations';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';

type List = OutputOf<'plan.list'>;

export interface PlanTasks {
  readonly failure: CallError | null;
  /** What was archived last, for as long as it can be taken back here. */
  readonly archived: PlanSummary | null;
  /** What was done last, to be read aloud. */
  readonly said: string;
  star(summary: PlanSummary, isFavourite: boolean): void;
  archive(summary: PlanSummary, isArchived: boolean): void;
  dismiss(): void;
}

/** What is done to plans without opening them. */
export function usePlanTasks(): PlanTasks {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [archived, setArchived] = useState<PlanSummary | null>(null);
  const key = ['plan.list'];
  const settle = () => client.invalidateQueries({ queryKey: key });
  const starring = useMutation({
    mutationFn: ({ planId, isFavourite }: Pick<PlanSummary, 'planId' | 'isFavourite'>) =>
      call('plan.favourite', { planId, isFavourite }),
    // The star answers at once. The list keeps its order under the person's hands; it is sorted the next time that it is read.
    onMutate: ({ planId, isFavourite }) =>
      client.setQueryData<List>(
        key,
        (list) =>
          list && {
            ...list,
            plans: list.plans.map((plan) => (plan.planId === planId ? { ...plan, isFavourite } : plan)),
          },
      ),
    onError: settle,
  });
  const archiving = useMutation({
    mutationFn: async ({ summary, isArchived }: { summary: PlanSummary; isArchived: boolean }) => {
      await call('plan.archive', { planId: summary.planId, isArchived });
      return isArchived ? `“${summary.name}” is archived.` : `“${summary.name}” is back.`;
    },
    onSuccess: (words, { summary, isArchived }) => {
      setSaid(words);
      setArchived(isArchived ? summary : null);
      return settle();
    },
  });
  const thrown = starring.error ?? archiving.error;
  return {
    failure: thrown === null ? null : toCallError(thrown),
    archived,
    said,
    star: ({ planId }, isFavourite) => {
      archiving.reset();
      starring.mutate({ planId, isFavourite });
    },
    archive: (summary, isArchived) => {
      starring.reset();
      archiving.mutate({ summary, isArchived });
    },
    dismiss: () => setArchived(null),
  };
}
