import * as z from 'zod/mini';
import { addDays, calendarDate, type CalendarDate } from '../calendar/calendar-date';
import { timeZone } from '../calendar/time-zone';
import { problemsOf, type Problem } from '../problem';
import { accountId } from '../role/account-id';
import { refuse, write, type ActionResult, type LaunchActor } from './action-result';
import { pack, type ChecklistTemplate } from './checklist';
import { noRecords } from './launch-records';
import { freshItem, ownerFor, type RoleHolders } from './fresh-item';
import { itemId, launchRegion, type Launch } from './launch';
import { problemsOfCount, problemsOfSize } from './launch-size';
import { toState } from './launch-state';
import { mayNameOwner, nameOwners } from './name-owners';
import { planItems, type PlannedItem } from './plan-items';
import { problemsOfRegions } from './region-problems';
import { tier } from './tier';

// Further than this is a slip of the keyboard, not a plan.
const FURTHEST_DAYS = 3650;

/** Beyond this it is no list of regions; how many a launch takes is told by its items (launch-size). */
const MOST_REGIONS = 100;

/** Versions that a launch ships, by id: Jira numbers them. */
export const versionIds = z.readonly(
  z
    .array(z.string().check(z.regex(/^[1-9]\d{0,18}$/)))
    .check(z.maxLength(20, 'A launch ships at most 20 versions. Choose those that matter.')),
);

export const startLaunchInput = z.readonly(
  z.object({
    /** Which checklist: that of Gantry or one of the site's own, in the version that is offered now. */
    checklistId: z.string().check(z.minLength(1), z.maxLength(80)),
    tier: z.enum(tier.options, 'Choose tier T1, T2 or T3.'),
    launchOn: calendarDate,
    timeZone,
    regions: z.readonly(
      z.array(launchRegion).check(z.maxLength(MOST_REGIONS, `Name at most ${MOST_REGIONS} regions and waves.`)),
    ),
    packs: z.readonly(z.array(pack)),
    versionIds,
    /** Owners that were chosen in the preview, by item; null for nobody. Items that it doesn't name go to whom their role names. */
    owners: z.exactOptional(z.readonly(z.record(itemId, z.nullable(accountId)))),
  }),
);
export type StartLaunchInput = z.infer<typeof startLaunchInput>;

/** What is wrong with a start, each with its path; none when it can go ahead. `today` is in the launch's time zone. */
export function problemsOfStart(input: unknown, today: CalendarDate): readonly Problem[] {
  const parsed = startLaunchInput.safeParse(input);
  if (!parsed.success) return problemsOf(parsed.error);
  const { launchOn, regions, packs } = parsed.data;
  const problems: Problem[] = [...problemsOfDate(launchOn, today), ...problemsOfRegions(regions)];
  if (packs.includes('region') && regions.length === 0) {
    problems.push({
      path: 'regions',
      code: 'required',
      message: 'The region pack repeats its items for each region: name at least one, or leave the pack out.',
    });
  }
  return problems;
}

/** What is wrong with a date to launch on: one in the past, or ten years ahead. */
export function problemsOfDate(launchOn: CalendarDate, today: CalendarDate): readonly Problem[] {
  const invalid = (message: string): readonly Problem[] => [{ path: 'launchOn', code: 'invalid', message }];
  if (launchOn < today) return invalid(`${launchOn} has passed already. Choose today or a later date.`);
  if (launchOn > addDays(today, FURTHEST_DAYS))
    return invalid(`${launchOn} is more than ten years ahead. Check the year.`);
  return [];
}

/** One item of a launch that isn't created yet. `alreadyDue` items would be overdue from the first day. */
export interface PreviewItem extends PlannedItem {
  readonly ownerId: string | null;
  readonly alreadyDue: boolean;
  /** Whether whoever starts the launch may name its owner: some items are settled by their owner's own word. */
  readonly mayNameOwner: boolean;
}

export type LaunchPreview =
  | { readonly ok: true; readonly items: readonly PreviewItem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Every item with its due date and owner, before anything is created. `today` is in the launch's time zone. */
export function previewLaunch(
  template: ChecklistTemplate,
  input: StartLaunchInput,
  holders: RoleHolders,
  today: CalendarDate,
  starter: LaunchActor,
): LaunchPreview {
  const problems = problemsOfStart(input, today);
  if (problems.length > 0) return { ok: false, problems };
  const planned = planItems(template, { ...input, weekendsToFriday: template.weekendsToFriday });
  const tooMany = problemsOfCount(planned.length, input.regions.length);
  if (tooMany.length > 0) return { ok: false, problems: tooMany };
  const items = planned.map((item) => ({
    ...item,
    ownerId: ownerFor(item.definition, holders),
    alreadyDue: item.dueOn < today,
    mayNameOwner: mayNameOwner(item, starter),
  }));
  return nameOwners(items, input.owners ?? {});
}

/** The first state of a launch: what the preview showed, frozen, so that a later version of the template changes nothing here. */
export function startLaunch(
  template: ChecklistTemplate,
  input: StartLaunchInput,
  holders: RoleHolders,
  today: CalendarDate,
  starter: LaunchActor,
): ActionResult {
  const preview = previewLaunch(template, input, holders, today, starter);
  if (!preview.ok) return preview;
  if (preview.items.length === 0) {
    return refuse(
      'invalid',
      `The checklist "${template.name}" has no items for ${input.tier}: nothing would be checked.`,
    );
  }
  const { tier: ofTier, launchOn, regions, packs, versionIds: ships } = input;
  const launch: Launch = {
    status: 'planned',
    statusChange: null,
    tier: ofTier,
    launchOn,
    timeZone: input.timeZone,
    regions,
    packs,
    versionIds: ships,
    weekendsToFriday: template.weekendsToFriday,
    templateRef: { id: template.id, version: template.version },
    moves: [],
    decisions: [],
    ...noRecords,
    retrospective: null,
    items: Object.fromEntries(preview.items.map((item) => [item.itemId, freshItem(item)])),
  };
  const patch = toState(launch);
  const tooLarge = problemsOfSize(patch, regions.length);
  return tooLarge.length > 0 ? { ok: false, problems: tooLarge } : write(patch);
}
