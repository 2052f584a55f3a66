import type { LaunchView } from '../../../../src/contract/launch';
import type { Person } from '../../../../src/contract/person';
import { BUILTIN_CHECKLIST_ID, type Pack } from '../../../../src/domain/launch/checklist';
import type { StartLaunchInput } from '../../../../src/domain/launch/start-launch';
import type { Tier } from '../../../../src/domain/launch/tier';
import { missingInRegions, regionsOf, type RegionDraft } from '../regions/region-draft';

export interface StartDraft {
  readonly checklistId: string;
  readonly tier: Tier | null;
  readonly launchOn: string | null;
  readonly timeZone: string;
  readonly packs: readonly Pack[];
  readonly regions: readonly RegionDraft[];
  readonly versionIds: readonly string[];
  /** Chosen in the preview, by item. */
  readonly owners: Readonly<Record<string, Person | null>>;
}

export function firstDraft({ suggestion, checklists }: LaunchView, timeZone: string): StartDraft {
  return {
    checklistId: checklists[0]?.checklistId ?? BUILTIN_CHECKLIST_ID,
    tier: null,
    launchOn: suggestion.launchOn,
    timeZone,
    packs: suggestion.packs,
    regions: [],
    versionIds: suggestion.versionIds,
    owners: {},
  };
}

/** What is still missing, by the path of the input: the same paths as the server's problems have. */
export function missingIn(draft: StartDraft): Readonly<Record<string, string>> {
  return {
    ...(draft.tier === null && { tier: 'Choose a tier.' }),
    ...(draft.launchOn === null && { launchOn: 'Choose the launch date.' }),
    ...(draft.packs.includes('region') && missingInRegions(draft.regions)),
  };
}

/** The plan as it is sent; null while something is missing. Owners only of those items that the preview showed, once there is one. */
export function planOf(draft: StartDraft, itemIds: readonly string[] = []): StartLaunchInput | null {
  const { checklistId, tier, launchOn, timeZone, packs, versionIds, owners } = draft;
  if (tier === null || launchOn === null || Object.keys(missingIn(draft)).length > 0) return null;
  const regions = packs.includes('region') ? regionsOf(draft.regions) : [];
  const chosen = Object.entries(owners).filter(([itemId]) => itemIds.includes(itemId));
  const plan = { checklistId, tier, launchOn, timeZone, packs, regions, versionIds };
  if (chosen.length === 0) return plan;
  return { ...plan, owners: Object.fromEntries(chosen.map(([itemId, person]) => [itemId, person?.accountId ?? null])) };
}
