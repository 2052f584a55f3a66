import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';

/** Saved filters to take a plan's roots from: found by name, since a site has thousands. */
export const findFilters: UseCase<'plan.findFilters'> = async ({ settings, planRoots }, { input: { text } }) => {
  requireOnSite((await settings.roles()).settings, 'portfolio');
  return { filters: await planRoots.findFilters(text.trim()) };
};
