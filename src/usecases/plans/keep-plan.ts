import { planPath } from '../../domain/plan/plan-state';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { changePlan, planOf } from './change-plan';

/** Takes a plan out of people's lists, or back in. Addresses that lead to it go on opening it. */
export const archivePlan: UseCase<'plan.archive'> = async (ports, { viewer, input: { planId, isArchived } }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const changed = await changePlan(ports, { viewer, planId, operation: 'plan.archive' }, (plan) => ({
    patch: plan.isArchived === isArchived ? {} : { [planPath.archived]: isArchived ? true : null },
  }));
  return { revision: planOf(changed).revision };
};
