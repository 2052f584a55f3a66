import type { CalendarDate } from '../calendar/calendar-date';
import type { ChecklistTemplate, ItemDefinition, Pack } from './checklist';
import { dueDate } from './due-date';
import type { FrozenDefinition, LaunchRegion } from './launch';
import { PACKS, PREVIOUS_WAVE_KEY } from './packs';
import type { Tier } from './tier';

export interface PlannedItem {
  readonly itemId: string;
  readonly definition: FrozenDefinition;
  readonly dueOn: CalendarDate;
}

export interface LaunchPlan {
  readonly tier: Tier;
  readonly launchOn: CalendarDate;
  readonly regions: readonly LaunchRegion[];
  readonly packs: readonly Pack[];
  readonly weekendsToFriday: boolean;
}

/** Every item that a launch of this tier and date gets: the template's, then those of the chosen packs, in their order. */
export function planItems(template: ChecklistTemplate, plan: LaunchPlan): readonly PlannedItem[] {
  const added = (['beta', 'depth'] as const).filter((name) => plan.packs.includes(name)).flatMap((name) => PACKS[name]);
  const regional = plan.packs.includes('region') ? plan.regions : [];
  return [
    ...[...template.items, ...added].flatMap((definition) => planned(definition, plan, null)),
    ...regional.flatMap((region) =>
      PACKS.region
        .filter((definition) => region.wave > 1 || definition.key !== PREVIOUS_WAVE_KEY)
        .flatMap((definition) => planned(definition, plan, region)),
    ),
  ];
}

function planned(definition: ItemDefinition, plan: LaunchPlan, region: LaunchRegion | null): readonly PlannedItem[] {
  const demand = definition.tiers[plan.tier];
  if (demand === null) return [];
  const offsetDays = demand.dueOffsetDays + (region?.delayDays ?? 0);
  const title = demand.title ?? definition.title;
  return [
    {
      itemId: region === null ? definition.key : `${definition.key}@${region.key}.w${region.wave}`,
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
      },
      dueOn: dueDate(plan.launchOn, offsetDays, plan.weekendsToFriday),
    },
  ];
}
