import * as z from 'zod/mini';
import { addDays, calendarDate, type CalendarDate } from '../calendar/calendar-date';
import { timeZone } from '../calendar/time-zone';
import { problemsOf, type Problem } from '../problem';
import { refuse, write, type ActionResult } from './action-result';
import { pack, type ChecklistTemplate } from './checklist';
import { noRecords } from './launch-records';
import { launchRegion, type Launch, type LaunchItem } from './launch';
import { toState } from './launch-state';
import { planItems, type PlannedItem } from './plan-items';
import { problemsOfRegions } from './region-problems';
import { tier } from './tier';

// Further than this is a slip of the keyboard, not a plan.
const FURTHEST_DAYS = 3650;

/** Each brings seven items: with every pack, a T1 launch of more would be too large for one change of the journal. */
const MOST_REGIONS = 12;

/** Jira numbers its versions. */
const versionId = z.string().check(z.regex(/^[1-9]\d{0,18}$/));

export const startLaunchInput = z.readonly(
  z.object({
    /** Which checklist: that of Gantry or one of the site's own, in the version that is offered now. */
    checklistId: z.string().check(z.minLength(1), z.maxLength(80)),
    tier: z.enum(tier.options, 'Choose tier T1, T2 or T3.'),
    launchOn: calendarDate,
    timeZone,
    regions: z.readonly(
      z
        .array(launchRegion)
        .check(
          z.maxLength(
            MOST_REGIONS,
            `A launch takes at most ${MOST_REGIONS} regions and waves. Start another launch, on an issue of its own, for the others.`,
          ),
        ),
    ),
    packs: z.readonly(z.array(pack)),
    versionIds: z.readonly(z.array(versionId).check(z.maxLength(20))),
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
}

export type LaunchPreview =
  | { readonly ok: true; readonly items: readonly PreviewItem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Who holds an owner role, or leads a function, in the launch's project: {'SRE': accountId}. An item goes to the holder of its role,
 * else to who leads its function; where there is neither, nobody owns it.
 */
export type RoleHolders = Readonly<Record<string, string>>;

/** Every item with its due date and owner, before anything is created. `today` is in the launch's time zone. */
export function previewLaunch(
  template: ChecklistTemplate,
  input: StartLaunchInput,
  owners: RoleHolders,
  today: CalendarDate,
): LaunchPreview {
  const problems = problemsOfStart(input, today);
  if (problems.length > 0) return { ok: false, problems };
  const items = planItems(template, { ...input, weekendsToFriday: template.weekendsToFriday }).map((item) => ({
    ...item,
    ownerId: holderOf(item.definition.ownerRole, owners) ?? holderOf(item.definition.function, owners),
    alreadyDue: item.dueOn < today,
  }));
  return { ok: true, items };
}

/** The first state of a launch: what the preview showed, frozen, so that a later version of the template changes nothing here. */
export function startLaunch(
  template: ChecklistTemplate,
  input: StartLaunchInput,
  owners: RoleHolders,
  today: CalendarDate,
): ActionResult {
  const preview = previewLaunch(template, input, owners, today);
  if (!preview.ok) return preview;
  if (preview.items.length === 0) {
    return refuse(
      'invalid',
      `The checklist "${template.name}" has no items for ${input.tier}: nothing would be checked.`,
    );
  }
  const { tier: ofTier, launchOn, regions, packs, versionIds } = input;
  const launch: Launch = {
    status: 'planned',
    statusChange: null,
    tier: ofTier,
    launchOn,
    timeZone: input.timeZone,
    regions,
    packs,
    versionIds,
    weekendsToFriday: template.weekendsToFriday,
    templateRef: { id: template.id, version: template.version },
    moves: [],
    decisions: [],
    ...noRecords,
    retrospective: null,
    items: Object.fromEntries(preview.items.map((item) => [item.itemId, fresh(item)])),
  };
  return write(toState(launch));
}

function holderOf(ownerRole: string, owners: RoleHolders): string | null {
  return Object.hasOwn(owners, ownerRole) ? (owners[ownerRole] ?? null) : null;
}

function fresh(item: PreviewItem): LaunchItem {
  return {
    definition: item.definition,
    dueOn: item.dueOn,
    ownerId: item.ownerId,
    delegate: null,
    waitsFor: item.waitsFor,
    acknowledgers: [],
    work: null,
    state: 'open',
    evidence: [],
    verification: null,
    waiver: null,
    notApplicable: null,
    automatic: null,
  };
}
