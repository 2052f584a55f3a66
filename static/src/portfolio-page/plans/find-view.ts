import type { OpenPlan } from '../../../../src/contract/plan';
import type { SavedView } from '../../../../src/domain/plan/plan-document';
import { firstView, isSameChoice, savedChoice, type ViewChoice } from '../view-choice';

/** Says in an address that the page's own view is wanted, where the plan names another as its first. */
export const ownViewId = 'none';

export type FoundView = SavedView & { readonly isOwn: boolean };

/** Everybody's views of a plan, then one's own. */
export function viewsOf({ document, ownViews }: OpenPlan): readonly FoundView[] {
  return [
    ...document.views.map((view) => ({ ...view, isOwn: false })),
    ...ownViews.map((view) => ({ ...view, isOwn: true })),
  ];
}

/**
 * What an address that says nothing of the view stands for: the view that it names, else the one that the plan opens with. Null where it
 * says all itself.
 */
export function viewToApply(plan: OpenPlan, viewId: string | null, view: ViewChoice): FoundView | null {
  const isBare = isSameChoice(savedChoice(view), savedChoice(firstView));
  const wanted = viewId ?? plan.document.firstViewId;
  const found = isBare ? viewsOf(plan).find((one) => one.viewId === wanted) : undefined;
  if (found === undefined || (found.viewId === viewId && isSameChoice(found.choice, savedChoice(view)))) return null;
  return found;
}

/** A saved view as the page shows it: what it doesn't keep stays as it is. */
export function asChoice(saved: SavedView | null, before: ViewChoice): ViewChoice {
  const { levels, issueId, asOf } = before;
  return { ...firstView, ...saved?.choice, levels, issueId, asOf };
}
