import { foldPlan } from '../../domain/rollup/fold-plan';
import { readingUntil } from '../reading-time';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { chosenPlan } from './chosen-plan';
import { earlierDays } from './earlier-days';
import { fittingPart } from './fitting-part';
import { startMeter } from './meter';
import { openView } from './open-view';
import { planInput } from './plan-input';

/**
 * Of a plan that is too large for one answer, the part below one issue. The plan is read whole again: a figure is of all that lies below an
 * issue, and what its viewer may see is asked anew or was within the minute.
 */
export const readBelow: UseCase<'portfolio.below'> = async (ports, { viewer, input }) => {
  const now = ports.clock.now();
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const { query } = await chosenPlan(ports, viewer, input.plan);
  const { asOf, days } = earlierDays({ asOf: input.asOf, compareWith: null }, now, query.config.timeZone);
  const view = await openView(ports, { viewer, query, days, now, meter: startMeter() });
  const folded = foldPlan(await planInput(ports, view, { day: asOf, now, until: readingUntil(now) }));
  return { rollup: fittingPart(folded, input.issueId).rollup };
};
