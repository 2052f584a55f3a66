import { AppError } from '../app-error';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { chosenPlan } from './chosen-plan';

/** Of a plan that is too large for one answer: the part below one issue that the first answer left out. */
export const readBelow: UseCase<'portfolio.below'> = async (ports, { viewer, input }) => {
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  await chosenPlan(ports, viewer, input.plan);
  throw new AppError('invalid-input', 'Everything below this issue has been sent already. Nothing is missing.');
};
