import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';

const FIRST = 10;

/** What a plan's roots are for the person who asks: the live check beside the field, before anything is saved. */
export const tryPlan: UseCase<'plan.try'> = async (ports, { input: { roots } }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const { messages, ...found } = await ports.planRoots.first(roots, FIRST);
  const path = roots.kind === 'jql' ? 'roots/jql' : 'roots/filterId';
  return { ...found, problems: messages.map((message) => ({ path, code: 'jql', message })) };
};
