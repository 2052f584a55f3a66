import type { LaunchStory } from './launch-thread';

type Plan = LaunchStory['plan'];

/** A launch for one region of the world, from the checklist alone, unless more is said. */
export const plan = (tier: Plan['tier'], launchOn: string, more: Partial<Plan> = {}): Plan => ({
  checklistId: 'builtin.launch',
  tier,
  launchOn,
  timeZone: 'Europe/London',
  regions: [],
  packs: [],
  versionIds: [],
  ...more,
});
