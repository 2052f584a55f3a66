import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { chosenPlan } from './chosen-plan';

/** A plan on rising days, over the issues that the viewer can browse today. */
export const readTrend: UseCase<'portfolio.trend'> = async (ports, { viewer, input }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  await chosenPlan(ports, viewer, input.plan);
  return { points: [], missing: ['Earlier days can be read once Gantry’s index is ready.'] };
};
