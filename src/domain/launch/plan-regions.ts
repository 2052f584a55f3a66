import type { CalendarDate } from '../calendar/calendar-date';
import type { ChecklistTemplate } from './checklist';
import { dueDate } from './due-date';
import { ownerFor, type RoleHolders } from './fresh-item';
import type { Launch, LaunchRegion } from './launch';
import { planItems, type PlannedItem } from './plan-items';

/** An item whose region begins on another day than before. `offsetDays` counts from the launch date. */
export interface RegionMove {
  readonly itemId: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  readonly offsetDays: number;
}

/** What a change of a launch's regions does to its items. */
export interface RegionChanges {
  /** Items of regions that come new, each with whom it goes to. */
  readonly added: readonly (PlannedItem & { readonly ownerId: string | null })[];
  /** Items of a region that comes back: what was given for them is still there. */
  readonly reopened: readonly RegionMove[];
  readonly moved: readonly RegionMove[];
  /** Items of regions that are taken out: they become not applicable, with all that was given. */
  readonly ended: readonly string[];
}

/** A region of one wave: the end of its items' ids. */
export const regionId = ({ key, wave }: LaunchRegion): string => `${key}.w${wave}`;

/** What the change comes to, before it is made. `template` is the checklist in the version that the launch began with. */
export function planRegions(
  launch: Launch,
  template: ChecklistTemplate,
  regions: readonly LaunchRegion[],
  holders: RoleHolders,
): RegionChanges {
  const before = new Map(launch.regions.map((region) => [regionId(region), region]));
  const after = new Map(regions.map((region) => [regionId(region), region]));
  const comeNew = regions.filter((region) => !before.has(regionId(region)));
  const planned = plannedFor(launch, template, comeNew);
  const isKnown = (itemId: string) => Object.hasOwn(launch.items, itemId);
  const own = Object.entries(launch.items).map(([itemId, item]) => ({
    itemId,
    item,
    region: itemId.split('@')[1] ?? '',
  }));
  return {
    added: planned
      .filter(({ itemId }) => !isKnown(itemId))
      .map((item) => ({ ...item, ownerId: ownerFor(item.definition, holders) })),
    reopened: planned.flatMap(({ itemId, dueOn, definition }) =>
      isKnown(itemId)
        ? [{ itemId, from: launch.items[itemId]?.dueOn ?? null, to: dueOn, offsetDays: definition.offsetDays }]
        : [],
    ),
    moved: own.flatMap(({ itemId, item, region }) => {
      const days = (after.get(region)?.delayDays ?? 0) - (before.get(region)?.delayDays ?? 0);
      if (!before.has(region) || !after.has(region) || days === 0 || launch.launchOn === null) return [];
      const offsetDays = item.definition.offsetDays + days;
      const to = dueDate(launch.launchOn, offsetDays, launch.weekendsToFriday);
      return [{ itemId, from: item.dueOn, to, offsetDays }];
    }),
    ended: own.flatMap(({ itemId, item, region }) =>
      before.has(region) && !after.has(region) && item.state !== 'not applicable' ? [itemId] : [],
    ),
  };
}

function plannedFor(
  { tier, launchOn, weekendsToFriday }: Launch,
  template: ChecklistTemplate,
  regions: readonly LaunchRegion[],
): readonly PlannedItem[] {
  if (tier === null || launchOn === null || regions.length === 0) return [];
  const items = planItems(template, { tier, launchOn, weekendsToFriday, regions, packs: ['region'] });
  return items.filter(({ definition }) => definition.regionKey !== null);
}
