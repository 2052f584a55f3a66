import type { PlanChoice } from '../../../src/contract/portfolio';
import type { PlanQuery } from '../../../src/domain/plan/plan-document';
import { planDefaults } from '../../../src/domain/rollup/plan-defaults';
import type { ChosenPlan, TriedPlan } from './page-state';

/** The plan as operations take it; null before one is chosen. */
export function askedPlan(plan: ChosenPlan, viewerTimeZone: string): PlanChoice | null {
  if (plan.kind === 'stored') return { kind: 'plan', planId: plan.planId };
  if (plan.kind === 'none' || plan.tried.jql === '') return null;
  return { kind: 'query', query: planQueryOf(plan.tried, viewerTimeZone) };
}

/**
 * What is asked of Jira for a plan that is tried. The unit isn't part of it: one reading holds the figures of all of them, and showing
 * another must not read thousands of issues again.
 */
export function planQueryOf(plan: TriedPlan, viewerTimeZone: string): PlanQuery {
  return {
    roots: { kind: 'jql', jql: plan.jql },
    config: {
      ...planDefaults,
      cancelledResolutions: [...planDefaults.cancelledResolutions],
      cancelledStatuses: [...planDefaults.cancelledStatuses],
      topPriorities: [...planDefaults.topPriorities],
      hierarchyLinks: [...plan.links],
      dependencyLinks: [...planDefaults.dependencyLinks],
      timeZone: plan.timeZone ?? viewerTimeZone,
    },
    pointsField: plan.pointsField,
    startField: plan.startField,
    teamField: plan.teamField,
  };
}
