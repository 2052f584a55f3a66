import { comparePlans } from '../../domain/rollup/compare-plans';
import { foldPlan } from '../../domain/rollup/fold-plan';
import { tryNamePeople } from '../name-people';
import { readingUntil } from '../reading-time';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { chosenPlan } from './chosen-plan';
import { earlierDays } from './earlier-days';
import { fittingPart } from './fitting-part';
import { startMeter } from './meter';
import { openView } from './open-view';
import { planInputs } from './plan-input';

/** Rolls a plan up as the person who calls: over the issues that they can browse now, and nothing else. */
export const readPortfolio: UseCase<'portfolio.read'> = async (ports, { viewer, input }) => {
  const now = ports.clock.now();
  const until = readingUntil(now);
  requireOnSite((await ports.settings.roles()).settings, 'portfolio');
  const { plan, query } = await chosenPlan(ports, viewer, input.plan);
  const { asOf, compareWith, days } = earlierDays(input, now, query.config.timeZone);
  const meter = startMeter();
  const view = await openView(ports, { viewer, query, days, now, meter });
  const inputOn = await planInputs(ports, view, { days: [asOf, ...days], now, until });
  const folded = foldPlan(inputOn(asOf));
  const then = compareWith === null ? null : foldPlan(inputOn(compareWith));
  const { rollup, part } = fittingPart(folded, null, then === null ? 1 : 0.75);
  const owners = [...folded.graph.table.roadmaps.values()].map(({ ownerId }) => ownerId);
  return {
    plan,
    query,
    fields: view.fields,
    rollup,
    comparison: then === null ? null : comparePlans(then, folded, part),
    people: await tryNamePeople(ports.people, owners),
    readAt: now,
    source: view.source,
    cost: meter.read(),
  };
};
