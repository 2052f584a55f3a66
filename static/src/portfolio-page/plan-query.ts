import type { PlanQuery } from '../../../src/contract/portfolio';
import { planDefaults } from '../../../src/domain/rollup/plan-defaults';
import type { PlanChoice } from './page-state';

/**
 * What is asked of Jira for a plan. The unit isn't part of it: one reading holds the figures of all of them, and showing another must
 * not read thousands of issues again.
 */
export function planQueryOf(plan: PlanChoice, viewerTimeZone: string): PlanQuery {
  return {
    rootsJql: plan.jql,
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
  };
}
