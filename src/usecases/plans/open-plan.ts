import { tryNamePeople } from '../name-people';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { getPlan, mayEditPlans } from './plan-library';

/** A plan with what the person who asks keeps of it for themselves. */
export const openPlan: UseCase<'plan.open'> = async (ports, { viewer, input: { planId } }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const plan = await getPlan(ports, viewer, planId);
  const { document, ownerId, updatedBy } = plan;
  const [own, mayEdit, people] = await Promise.all([
    ports.planPeople.find(viewer.accountId, planId),
    mayEditPlans(ports, viewer),
    tryNamePeople(ports.people, [
      ownerId,
      updatedBy,
      ...(document.sharing.kind === 'named' ? document.sharing.people : []),
    ]),
  ]);
  return { ...plan, ownViews: own?.views ?? [], isFavourite: own?.isFavourite ?? false, mayEdit, people };
};
