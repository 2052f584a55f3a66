import type { HierarchyLinkType, RollupUnit } from './plan';

const unit: RollupUnit = 'count';
const noLinks: readonly HierarchyLinkType[] = [];
const blocks: readonly HierarchyLinkType[] = [{ name: 'Blocks', direction: 'inward' }];
const noNames: readonly string[] = [];

/** How a plan is read until somebody says otherwise. Apart from the schema, so that a page can start from it without one. */
export const planDefaults = {
  unit,
  /** Resolutions that mean cancelled or duplicate work until an admin lists others (compared without case). */
  cancelledResolutions: [
    "Won't Do",
    "Won't Fix",
    'Duplicate',
    'Cannot Reproduce',
    'Declined',
    'Incomplete',
    'Invalid',
    'Rejected',
    'Obsolete',
  ],
  cancelledStatuses: noNames,
  /** Priorities of which a single late finish puts the work above off track, until an admin lists others. */
  topPriorities: ['Highest', 'Blocker', 'Critical'],
  hierarchyLinks: noLinks,
  dependencyLinks: blocks,
  timeZone: 'UTC',
  staleDays: 14,
  coverageThreshold: 80,
} as const;
