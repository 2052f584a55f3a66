import type { SavedView } from '../../domain/plan/plan-document';
import { planPath } from '../../domain/plan/plan-state';
import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { requireOnSite } from '../require-pillar';
import type { UseCase, Viewer } from '../use-case';
import { whileClaimed } from '../while-claimed';
import { changePlan, planOf } from './change-plan';
import { getPlan } from './plan-library';
import type { PlanPerson } from './ports';

/** As in a plan's document. */
const MOST_VIEWS = 30;

/** Adds a view that everybody who finds the plan is offered, or changes it by its id. Others' views stay as they are. */
export const saveSharedView: UseCase<'plan.saveSharedView'> = async (ports, { viewer, input: { planId, view } }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const { viewId: given, ...content } = view;
  const viewId = given ?? newViewId();
  const changed = await changePlan(ports, { viewer, planId, operation: 'plan.saveSharedView' }, (plan) => {
    requireRoom(plan.document.views, viewId);
    return { patch: { [planPath.view(viewId)]: content } };
  });
  const { revision, document } = planOf(changed);
  return { revision, views: document.views };
};

export const removeSharedView: UseCase<'plan.removeSharedView'> = async (
  ports,
  { viewer, input: { planId, viewId } },
) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const changed = await changePlan(ports, { viewer, planId, operation: 'plan.removeSharedView' }, ({ document }) => ({
    patch: document.views.some((view) => view.viewId === viewId) ? { [planPath.view(viewId)]: null } : {},
  }));
  const { revision, document } = planOf(changed);
  return { revision, views: document.views };
};

export const favouritePlan: UseCase<'plan.favourite'> = async (ports, { viewer, input: { planId, isFavourite } }) => {
  await changeOwn(ports, viewer, planId, (own) => ({ ...own, isFavourite }));
  return { isFavourite };
};

/** A view of one's own: nobody else is offered it. */
export const saveOwnView: UseCase<'plan.saveOwnView'> = async (ports, { viewer, input: { planId, view } }) => {
  const saved: SavedView = { ...view, viewId: view.viewId ?? newViewId() };
  const { views } = await changeOwn(ports, viewer, planId, (own) => {
    requireRoom(own.views, saved.viewId);
    const isThere = own.views.some(({ viewId }) => viewId === saved.viewId);
    return {
      ...own,
      views: isThere
        ? own.views.map((other) => (other.viewId === saved.viewId ? saved : other))
        : [...own.views, saved],
    };
  });
  return { ownViews: views };
};

export const removeOwnView: UseCase<'plan.removeOwnView'> = async (ports, { viewer, input: { planId, viewId } }) => {
  const { views } = await changeOwn(ports, viewer, planId, (own) => ({
    ...own,
    views: own.views.filter((view) => view.viewId !== viewId),
  }));
  return { ownViews: views };
};

/** One change at a time of what a person keeps of a plan: two of their windows would lose a view otherwise. */
async function changeOwn(
  ports: Ports,
  viewer: Viewer,
  planId: string,
  change: (own: PlanPerson) => PlanPerson,
): Promise<PlanPerson> {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  await getPlan(ports, viewer, planId);
  const busy = 'Another of your windows is saving this at the same moment, and this change was not kept. Try again.';
  return whileClaimed(ports, { name: `plan:${planId}:${viewer.accountId}`, busy }, async () => {
    const before = await ports.planPeople.find(viewer.accountId, planId);
    const savedAt = ports.clock.now();
    const own = change({ ...(before ?? { planId, isFavourite: false, views: [] }), savedAt });
    await ports.planPeople.save(viewer.accountId, own);
    return own;
  });
}

/** @throws AppError `invalid-input` where a new view is one too many. */
function requireRoom(views: readonly SavedView[], viewId: string): void {
  if (views.length < MOST_VIEWS || views.some((view) => view.viewId === viewId)) return;
  throw new AppError(
    'invalid-input',
    `There is room for ${MOST_VIEWS} views, and as many are kept, so this one wasn’t. Take out one that nobody uses.`,
    { problems: [{ path: 'view', code: 'too_many', message: `There are ${MOST_VIEWS} views already.` }] },
  );
}

const newViewId = (): string => crypto.randomUUID().replaceAll('-', '');
