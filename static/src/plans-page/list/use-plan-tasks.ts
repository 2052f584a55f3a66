import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PlanSummary } from '../../../../src/contract/plan';
import type { OutputOf } from '../../../../src/contract/operations';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';

type List = OutputOf<'plan.list'>;

export interface PlanTasks {
  /** What did not work, and why. */
  readonly failure: { readonly title: string; readonly error: CallError } | null;
  /** What was archived last, for as long as it can be taken back here. */
  readonly archived: PlanSummary | null;
  /** What was done last, to be read aloud. */
  readonly said: string;
  /** The plan that came back into the list, until focus has landed on it. */
  readonly restoredId: string | null;
  hasLanded(): void;
  star(summary: PlanSummary, isFavourite: boolean): void;
  archive(summary: PlanSummary, isArchived: boolean): void;
  dismiss(): void;
}

/** What is done to plans without opening them. */
export function usePlanTasks(): PlanTasks {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [archived, setArchived] = useState<PlanSummary | null>(null);
  const [restoredId, setRestoredId] = useState<string | null>(null);
  const hasLanded = useCallback(() => setRestoredId(null), []);
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
      setRestoredId(isArchived ? null : summary.planId);
      return settle();
    },
  });
  return {
    failure:
      failureOf(starring.error, 'Your favourites were not changed') ??
      failureOf(
        archiving.error,
        archiving.variables?.isArchived ? 'The plan was not archived' : 'The plan was not restored',
      ),
    archived,
    said,
    restoredId,
    hasLanded,
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

const failureOf = (thrown: unknown, title: string): PlanTasks['failure'] =>
  thrown === null ? null : { title, error: toCallError(thrown) };
