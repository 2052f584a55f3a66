import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';

/** What a plan can be made of on this site: link types, fields, resolutions, statuses, priorities. */
export const suggestPlan: UseCase<'portfolio.suggest'> = async ({ plans, settings }) => {
  requireOnSite((await settings.roles()).settings, 'portfolio');
  return plans.suggestions();
};
