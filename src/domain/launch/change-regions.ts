import type { Json } from '../json';
import type { Problem } from '../problem';
import { refuse, write, type ActionResult, type LaunchActor, type Moment } from './action-result';
import type { ChecklistTemplate } from './checklist';
import { freshItem, type RoleHolders } from './fresh-item';
import type { Launch, LaunchRegion } from './launch';
import { problemsOfCount, problemsOfSize } from './launch-size';
import { itemPath, itemToState } from './launch-state';
import { planRegions, regionId, type RegionMove } from './plan-regions';
import { refuseWhenOver } from './refuse-when-over';
import { problemsOfRegions } from './region-problems';

export interface RegionChange {
  readonly regions: readonly LaunchRegion[];
  /** Why regions are taken out or put off; null where they only come new. */
  readonly reason: string | null;
}

/** What stands against a change of regions; none when it can go ahead. A reason isn't asked for yet. */
export function problemsOfRegionChange(
  launch: Launch,
  regions: readonly LaunchRegion[],
  actor: LaunchActor,
): readonly Problem[] {
  const over = refuseWhenOver(launch);
  if (over?.ok === false) return over.problems;
  const after = new Map(regions.map((region) => [regionId(region), region]));
  const isLess = launch.regions.some(
    (region) => (after.get(regionId(region))?.delayDays ?? Infinity) > region.delayDays,
  );
  if (isLess && !actor.roles.releaseManager) {
    const message = 'Only a release manager can take a region out or put it off: its blockers go with it.';
    return [{ path: 'regions', code: 'notAllowed', message }];
  }
  return [...problemsOfRegions(regions), ...problemsOfExits(launch, regions)];
}

/** An exit vouches for all of its wave, and other regions wait for it: it is taken back before more of the wave is still to come. */
function problemsOfExits(launch: Launch, regions: readonly LaunchRegion[]): readonly Problem[] {
  const before = new Map(launch.regions.map((region) => [regionId(region), region]));
  return regions.flatMap((region, index) => {
    const isMore = region.delayDays > (before.get(regionId(region))?.delayDays ?? -1);
    if (!isMore || !Object.hasOwn(launch.waveExits, String(region.wave))) return [];
    const message = `Wave ${region.wave} has met its exit, so no region of it can be added or put off. Choose a later wave, or have a release manager take the exit back first.`;
    return [{ path: `regions/${index}/wave`, code: 'invalid', message }];
  });
}

/**
 * Adds regions to a running launch, puts them off or takes them out, as one change. Adding asks more of people, so whoever may move the date
 * may do it; taking out and putting off take blockers away, so only a release manager may, with a reason.
 */
export function changeRegions(
  launch: Launch,
  template: ChecklistTemplate,
  change: RegionChange,
  holders: RoleHolders,
  actor: LaunchActor,
  moment: Moment,
): ActionResult {
  const regions = withKnownNames(launch, change.regions);
  const problems = problemsOfRegionChange(launch, regions, actor);
  if (problems.length > 0) return { ok: false, problems };
  const { added, reopened, moved, ended } = planRegions(launch, template, regions, holders);
  const tooMany = problemsOfCount(Object.keys(launch.items).length + added.length, regions.length);
  if (tooMany.length > 0) return { ok: false, problems: tooMany };
  const reason = (change.reason ?? '').trim();
  if (reason === '' && (moved.length > 0 || ended.length > 0)) {
    return refuse('invalid', 'Say why: regions that are put off or taken out are asked about.', 'reason');
  }
  const notApplicable = { by: actor.accountId, at: moment.now, reason };
  const patch: Record<string, Json | null> = {
    regions,
    packs: launch.packs.includes('region') ? launch.packs : [...launch.packs, 'region'],
  };
  for (const item of added) Object.assign(patch, itemToState(item.itemId, freshItem(item)));
  for (const move of [...moved, ...reopened]) Object.assign(patch, datesOf(launch, move));
  for (const { itemId } of reopened) Object.assign(patch, standing(itemId, 'open', null));
  for (const itemId of ended) Object.assign(patch, standing(itemId, 'not applicable', notApplicable));
  const tooLarge = problemsOfSize(patch, regions.length);
  return tooLarge.length > 0 ? { ok: false, problems: tooLarge } : write(patch);
}

/** The items' titles hold a region's name, so one that is there already keeps it. */
function withKnownNames(launch: Launch, regions: readonly LaunchRegion[]): readonly LaunchRegion[] {
  const names = new Map(launch.regions.map((region) => [regionId(region), region.name]));
  return regions.map((region) => ({ ...region, name: names.get(regionId(region)) ?? region.name }));
}

function datesOf(launch: Launch, { itemId, to, offsetDays }: RegionMove): Record<string, Json> {
  const item = launch.items[itemId];
  if (item === undefined) return {};
  return { [itemPath(itemId, 'definition')]: { ...item.definition, offsetDays }, [itemPath(itemId, 'dueOn')]: to };
}

function standing(itemId: string, state: 'open' | 'not applicable', notApplicable: Json | null) {
  return {
    [itemPath(itemId, 'state')]: state,
    [itemPath(itemId, 'notApplicable')]: notApplicable,
    [itemPath(itemId, 'verification')]: null,
    [itemPath(itemId, 'waiver')]: null,
  };
}
