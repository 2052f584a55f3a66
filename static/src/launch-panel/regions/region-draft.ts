import type { LaunchRegion } from '../../../../src/domain/launch/launch';

/** A region as it is being named; parts may be missing. `key` is set where the launch has it already: then its name stands. */
export interface RegionDraft {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly wave: number | null;
  readonly delayDays: number | null;
}

/** Waves follow each other by two weeks, unless somebody says otherwise. */
const DAYS_BETWEEN_WAVES = 14;

const nextId = (regions: readonly RegionDraft[]) => String(1 + Math.max(0, ...regions.map(({ id }) => Number(id))));

export function draftsOf(regions: readonly LaunchRegion[]): readonly RegionDraft[] {
  return regions.map((region, index) => ({ ...region, id: String(index + 1) }));
}

/** A region added: the first starts with the launch, later ones in the wave of the last. */
export function nextRegion(regions: readonly RegionDraft[]): RegionDraft {
  const last = regions.at(-1);
  return { id: nextId(regions), key: null, name: '', wave: last?.wave ?? 1, delayDays: last?.delayDays ?? 0 };
}

/** The first region of another wave, after the last. */
export function nextWave(regions: readonly RegionDraft[]): RegionDraft {
  const wave = 1 + Math.max(0, ...regions.map((region) => region.wave ?? 0));
  const delayDays = Math.max(0, ...regions.map((region) => (region.delayDays ?? 0) + DAYS_BETWEEN_WAVES));
  return { id: nextId(regions), key: null, name: '', wave, delayDays: wave === 1 ? 0 : delayDays };
}

/** Several names that were pasted at once, by comma, semicolon or line: the first into the row, the others after it in the same wave. */
export function withNames(regions: readonly RegionDraft[], id: string, text: string): readonly RegionDraft[] {
  const [first = '', ...others] = text
    .split(/[,;\n\t]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const at = regions.findIndex((region) => region.id === id);
  const row = regions[at];
  if (row === undefined) return regions;
  const base = Number(nextId(regions));
  const added = others.map((name, index) => ({ ...row, id: String(base + index), key: null, name }));
  return [...regions.slice(0, at), { ...row, name: first }, ...added, ...regions.slice(at + 1)];
}

/** What is still missing, by the path of the input. */
export function missingInRegions(regions: readonly RegionDraft[]): Readonly<Record<string, string>> {
  const missing: Record<string, string> = {};
  regions.forEach(({ name, wave, delayDays }, index) => {
    if (name.trim() === '') missing[`regions/${index}/name`] = 'Name the region.';
    if (wave === null) missing[`regions/${index}/wave`] = 'Give the wave as a number.';
    if (delayDays === null) missing[`regions/${index}/delayDays`] = 'Give the days as a number.';
  });
  return missing;
}

/** The regions as they are sent; those that are there already keep their keys. */
export function regionsOf(regions: readonly RegionDraft[]): readonly LaunchRegion[] {
  return regions.map(({ key, name, wave, delayDays }, index) => ({
    key: key ?? regionKey(name, index),
    name: name.trim(),
    wave: wave ?? 1,
    delayDays: delayDays ?? 0,
  }));
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
