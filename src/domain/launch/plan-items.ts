import type { CalendarDate } from '../calendar/calendar-date';
import type { ChecklistTemplate, ItemDefinition, Pack } from './checklist';
import { dueDate } from './due-date';
import type { FrozenDefinition, LaunchRegion } from './launch';
import type { Tier } from './tier';

export interface PlannedItem {
  readonly itemId: string;
  readonly definition: FrozenDefinition;
  readonly dueOn: CalendarDate;
  /** Items of the same plan that come first. */
  readonly waitsFor: readonly string[];
}

export interface LaunchPlan {
  readonly tier: Tier;
  readonly launchOn: CalendarDate;
  readonly regions: readonly LaunchRegion[];
  readonly packs: readonly Pack[];
  readonly weekendsToFriday: boolean;
}

/** Every item that a launch of this tier and date gets: the checklist's own and its chosen packs', then each region's, in their order. */
export function planItems(template: ChecklistTemplate, plan: LaunchPlan): readonly PlannedItem[] {
  const chosen = template.items.filter(
    ({ pack, tiers }) => tiers[plan.tier] !== null && (pack === 'core' || plan.packs.includes(pack)),
  );
  const regional = chosen.filter(({ pack }) => pack === 'region');
  const items = [
    ...chosen.filter(({ pack }) => pack !== 'region').flatMap((definition) => planned(definition, plan, null)),
    ...plan.regions.flatMap((region) =>
      regional
        .filter(({ evidence }) => region.wave > 1 || evidence.every(({ kind }) => kind !== 'wave exit'))
        .flatMap((definition) => planned(definition, plan, region)),
    ),
  ];
  const ids = new Set(items.map(({ itemId }) => itemId));
  return items.map((item) => ({ ...item, waitsFor: item.waitsFor.filter((id) => ids.has(id)) }));
}

function planned(definition: ItemDefinition, plan: LaunchPlan, region: LaunchRegion | null): readonly PlannedItem[] {
  const demand = definition.tiers[plan.tier];
  if (demand === null) return [];
  const offsetDays = demand.dueOffsetDays + (region?.delayDays ?? 0);
  const title = demand.title ?? definition.title;
  return [
    {
      itemId: idOf(definition.key, region),
      definition: {
        key: definition.key,
        function: definition.function,
        title: region === null ? title : `${title} (${region.name}, wave ${region.wave})`,
        ownerRole: definition.ownerRole,
        importance: demand.importance,
        offsetDays,
        evidence: definition.evidence,
        jql: definition.jql,
        pack: definition.pack,
        regionKey: region?.key ?? null,
        wave: region?.wave ?? null,
      },
      dueOn: dueDate(plan.launchOn, offsetDays, plan.weekendsToFriday),
      // A region's item waits for its own region's, or for one of the whole launch: the plan has only one of the two.
      waitsFor: definition.dependsOn.flatMap((key) => (region === null ? [key] : [idOf(key, region), key])),
    },
  ];
}

const idOf = (key: string, region: LaunchRegion | null): string =>
  region === null ? key : `${key}@${region.key}.w${region.wave}`;
