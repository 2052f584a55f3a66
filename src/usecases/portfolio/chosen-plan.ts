import type { PlanChoice, PortfolioView } from '../../contract/portfolio';
import type { PlanQuery } from '../../domain/plan/plan-document';
import { getPlan } from '../plans/plan-library';
import type { Ports } from '../ports';
import type { Viewer } from '../use-case';

/**
 * What a view reads: a kept plan's query, or the one that is tried.
 *
 * @throws AppError `not-found` for a plan that isn't there, or isn't shared with the viewer
 */
export async function chosenPlan(
  ports: Ports,
  viewer: Viewer,
  choice: PlanChoice,
): Promise<{ readonly plan: PortfolioView['plan']; readonly query: PlanQuery }> {
  if (choice.kind === 'query') return { plan: null, query: choice.query };
  const { planId, document } = await getPlan(ports, viewer, choice.planId);
  return { plan: { planId, name: document.name }, query: document.query };
}
