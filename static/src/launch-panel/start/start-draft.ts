import type { LaunchView } from '../../../../src/contract/launch';
import { BUILTIN_CHECKLIST_ID, type Pack } from '../../../../src/domain/launch/checklist';
import type { StartLaunchInput } from '../../../../src/domain/launch/start-launch';
import type { Tier } from '../../../../src/domain/launch/tier';

export interface RegionDraft {
  readonly id: string;
  readonly name: string;
  readonly wave: number | null;
  readonly delayDays: number | null;
}

export interface StartDraft {
  readonly tier: Tier | null;
  readonly launchOn: string | null;
  readonly timeZone: string;
  readonly packs: readonly Pack[];
  readonly regions: readonly RegionDraft[];
}

export function firstDraft({ suggestion }: LaunchView, timeZone: string): StartDraft {
  return {
    tier: null,
    launchOn: suggestion.launchOn,
    timeZone,
    packs: suggestion.packs,
    regions: [],
  };
}

/** A region added: the first starts with the launch, later ones in the wave of the last. */
export function nextRegion(regions: readonly RegionDraft[]): RegionDraft {
  const last = regions.at(-1);
  const number = 1 + Math.max(0, ...regions.map(({ id }) => Number(id)));
  return { id: String(number), name: '', wave: last?.wave ?? 1, delayDays: last?.delayDays ?? 0 };
}

/** What is still missing, by the path of the input: the same paths as the server's problems have. */
export function missingIn(draft: StartDraft): Readonly<Record<string, string>> {
  const missing: Record<string, string> = {};
  if (draft.tier === null) missing['tier'] = 'Choose a tier.';
  if (draft.launchOn === null) missing['launchOn'] = 'Choose the launch date.';
  if (draft.packs.includes('region')) {
    draft.regions.forEach(({ name, wave, delayDays }, index) => {
      if (name.trim() === '') missing[`regions/${index}/name`] = 'Name the region.';
      if (wave === null) missing[`regions/${index}/wave`] = 'Give the wave as a number.';
      if (delayDays === null) missing[`regions/${index}/delayDays`] = 'Give the days as a number.';
    });
  }
  return missing;
}

/** The plan as it is sent; null while something is missing. */
export function planOf(draft: StartDraft): StartLaunchInput | null {
  const { tier, launchOn, timeZone, packs } = draft;
  if (tier === null || launchOn === null || Object.keys(missingIn(draft)).length > 0) return null;
  const regions = packs.includes('region')
    ? draft.regions.map(({ name, wave, delayDays }, index) => ({
        key: regionKey(name, index),
        name: name.trim(),
        wave: wave ?? 1,
        delayDays: delayDays ?? 0,
      }))
    : [];
  return { checklistId: BUILTIN_CHECKLIST_ID, tier, launchOn, timeZone, packs, regions, versionIds: [] };
}

/** Region keys are small letters and digits; a name in another script gets a key by its place. */
export function regionKey(name: string, index: number): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug === '' ? `region-${index + 1}` : slug;
}
