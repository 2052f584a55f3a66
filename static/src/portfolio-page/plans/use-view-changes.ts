import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenPlan } from '../../../../src/contract/plan';
import type { PlanViewChoice, SavedView } from '../../../../src/domain/plan/plan-document';
import { call } from '../../api';
import type { FoundView } from './find-view';

interface ViewToSave {
  /** Null for a new one. */
  readonly viewId: string | null;
  readonly name: string;
  readonly choice: PlanViewChoice;
  /** One's own; else everybody's who finds the plan. */
  readonly isOwn: boolean;
}

/** Saves and removes views of a plan. What comes back takes the place of what was known of it. */
export function useViewChanges({ planId, document, ownViews }: OpenPlan) {
  const client = useQueryClient();
  const put = (change: (plan: OpenPlan) => OpenPlan) =>
    client.setQueryData<OpenPlan>(['plan.open', planId], (plan) => plan && change(plan));
  const putOwn = (views: readonly SavedView[]) => put((plan) => ({ ...plan, ownViews: views }));
  const putShared = (revision: number, views: readonly SavedView[]) =>
    put((plan) => ({ ...plan, revision, document: { ...plan.document, views: [...views] } }));

  const save = useMutation({
    /** Answers the view's id. */
    mutationFn: async ({ viewId, name, choice, isOwn }: ViewToSave): Promise<string | null> => {
      const input = { planId, view: { viewId, name, choice } };
      const before = isOwn ? ownViews : document.views;
      if (isOwn) {
        const saved = await call('plan.saveOwnView', input);
        putOwn(saved.ownViews);
        return viewId ?? addedTo(before, saved.ownViews);
      }
      const saved = await call('plan.saveSharedView', input);
      putShared(saved.revision, saved.views);
      return viewId ?? addedTo(before, saved.views);
    },
  });
  const remove = useMutation({
    mutationFn: async ({ viewId, isOwn }: FoundView) => {
      if (isOwn) {
        putOwn((await call('plan.removeOwnView', { planId, viewId })).ownViews);
        return;
      }
      const removed = await call('plan.removeSharedView', { planId, viewId });
      putShared(removed.revision, removed.views);
    },
  });
  return { save, remove };
}

function addedTo(before: readonly SavedView[], after: readonly SavedView[]): string | null {
  return after.find(({ viewId }) => !before.some((view) => view.viewId === viewId))?.viewId ?? null;
}
