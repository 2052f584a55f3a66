import * as z from 'zod/mini';
import { timeZone } from '../calendar/time-zone';
import { planDefaults } from './plan-defaults';

/** What progress is counted in. Time is the original estimate. */
export const rollupUnit = z.enum(['count', 'points', 'time']);
export type RollupUnit = z.infer<typeof rollupUnit>;

/**
 * A link type that carries hierarchy. `direction` is the side on which a parent's link names its child: 'outward' for
 * "Includes" (the parent "includes" the child), 'inward' where it is the child that "belongs to" its parent.
 */
export const hierarchyLinkType = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  direction: z.enum(['inward', 'outward']),
});
export type HierarchyLinkType = z.infer<typeof hierarchyLinkType>;

const names = z.array(z.string().check(z.minLength(1), z.maxLength(255))).check(z.maxLength(200));

/** How a plan is read. Every field has the default of the rules, so `planConfig.parse({})` is a working plan. */
export const planConfig = z.object({
  unit: z._default(rollupUnit, planDefaults.unit),
  cancelledResolutions: z._default(names, [...planDefaults.cancelledResolutions]),
  /** For projects whose workflow sets no resolution. */
  cancelledStatuses: z._default(names, [...planDefaults.cancelledStatuses]),
  topPriorities: z._default(names, [...planDefaults.topPriorities]),
  hierarchyLinks: z._default(z.array(hierarchyLinkType).check(z.maxLength(20)), [...planDefaults.hierarchyLinks]),
  /**
   * Link types by which an issue waits for another; `direction` is the side on which the waiting issue names what it waits for: 'inward' for
   * "is blocked by".
   */
  dependencyLinks: z._default(z.array(hierarchyLinkType).check(z.maxLength(20)), [...planDefaults.dependencyLinks]),
  /** Decides on which day an instant falls. */
  timeZone: z._default(timeZone, planDefaults.timeZone),
  staleDays: z._default(z.int().check(z.minimum(1), z.maximum(365)), planDefaults.staleDays),
  /** Below this share of covered leaves, in percent, the whole view falls back to counting issues. */
  coverageThreshold: z._default(z.int().check(z.minimum(0), z.maximum(100)), planDefaults.coverageThreshold),
});
export type PlanConfig = z.infer<typeof planConfig>;
