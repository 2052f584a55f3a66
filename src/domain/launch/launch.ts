import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { timeZone } from '../calendar/time-zone';
import { issueId } from '../journal/entity-id';
import { pack } from './checklist';
import { evidence, evidenceRequirement } from './evidence';
import { goNoGo } from './go-no-go';
import { launchRecords } from './launch-records';
import { importance, tier } from './tier';

const signed = { by: z.string(), at: instant };
const reason = z.string();

/** A template's key, and for a region's item the region and wave: 'region.tax@eu.w2'. Never holds a slash. */
export const itemId = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:@[a-z0-9-]+\.w\d+)?$/), z.maxLength(130));

export const itemState = z.enum(['open', 'in progress', 'done', 'failed', 'waived', 'not applicable']);
export type ItemState = z.infer<typeof itemState>;

/** A region that a launch reaches, and in which wave. `delayDays` counts from the launch date: a first wave has 0. */
export const launchRegion = z.readonly(
  z.object({
    key: z
      .string()
      .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, digits and dashes.'), z.maxLength(40)),
    name: z
      .string()
      .check(z.trim(), z.minLength(1, 'Name the region.'), z.maxLength(60, 'Keep the name within 60 characters.')),
    wave: z.int().check(z.gte(1, 'Waves count from 1.'), z.lte(20, 'A launch has at most 20 waves.')),
    delayDays: z
      .int()
      .check(
        z.gte(0, "A wave can't come before the launch."),
        z.lte(730, 'A wave comes within two years of the launch.'),
      ),
  }),
);
export type LaunchRegion = z.infer<typeof launchRegion>;

/** What the checklist asked for when the launch started. A later version of the template doesn't reach in here. */
export const frozenDefinition = z.readonly(
  z.object({
    key: z.string(),
    function: z.string(),
    title: z.string(),
    ownerRole: z.string(),
    importance,
    /** From the launch date, a wave's delay included. Above 0 the item belongs to the after-launch verdict. */
    offsetDays: z.int(),
    evidence: z.readonly(z.array(evidenceRequirement)),
    jql: z.nullable(z.string()),
    pack,
    regionKey: z.nullable(z.string()),
    /** The wave of a region's item. Launches of before it was kept have none. */
    wave: z._default(z.nullable(z.int()), null),
  }),
);
export type FrozenDefinition = z.infer<typeof frozenDefinition>;

/** Who verified, and who owned the item at that moment (null: nobody), since the owner may change afterwards. */
export const verification = z.readonly(z.object({ ...signed, ownerId: z.nullable(z.string()) }));
export const waiver = z.readonly(z.object({ approverId: z.string(), at: instant, reason, expiresOn: calendarDate }));
export type Waiver = z.infer<typeof waiver>;
export const notApplicable = z.readonly(z.object({ ...signed, reason }));
/** The last run of an automatic item's JQL. Pass or fail only: counts and keys may be hidden from other readers. */
export const automaticResult = z.readonly(
  z.object({
    passed: z.boolean(),
    evaluatedBy: z.string(),
    evaluatedAt: instant,
    /** Set where a release manager ran it: what they found isn't undone by someone who may see less. */
    byReleaseManager: z.exactOptional(z.literal(true)),
  }),
);
export type AutomaticResult = z.infer<typeof automaticResult>;

/** Who stands in for an item's owner, through a day that is included, and who said so. */
export const itemDelegate = z.readonly(z.object({ accountId: z.string(), untilOn: calendarDate, ...signed }));
export type ItemDelegate = z.infer<typeof itemDelegate>;

/** The Jira issue in which an item's work is done; the item follows its status (docs/decisions/0026). */
export const itemWork = z.readonly(z.object({ ...signed, issueId }));
export type ItemWork = z.infer<typeof itemWork>;

export const launchItem = z.readonly(
  z.object({
    definition: frozenDefinition,
    dueOn: z.nullable(calendarDate),
    ownerId: z.nullable(z.string()),
    delegate: z.nullable(itemDelegate),
    /** Items of this launch that come first. They are shown, and never change the verdict. */
    waitsFor: z.readonly(z.array(itemId)),
    /** People who must each acknowledge before an item that requires acknowledgement counts as verified; none: anybody's will do. */
    acknowledgers: z.readonly(z.array(z.string())),
    work: z.nullable(itemWork),
    state: itemState,
    evidence: z.readonly(z.array(evidence)),
    verification: z.nullable(verification),
    waiver: z.nullable(waiver),
    notApplicable: z.nullable(notApplicable),
    automatic: z.nullable(automaticResult),
  }),
);
export type LaunchItem = z.infer<typeof launchItem>;

export const launchStatus = z.enum(['planned', 'launched', 'cancelled', 'completed']);
export type LaunchStatus = z.infer<typeof launchStatus>;

/** One move of the launch date. A move to a later date is a slip. */
export const dateMove = z.readonly(
  z.object({ ...signed, from: calendarDate, to: calendarDate, reason: z.nullable(reason) }),
);
export type DateMove = z.infer<typeof dateMove>;

/** What the people of a launch learned from it. `link` leads to the whole of it. */
export const retrospective = z.readonly(
  z.object({ ...signed, wentWell: z.string(), toImprove: z.string(), link: z.nullable(z.string()) }),
);
export type Retrospective = z.infer<typeof retrospective>;

export const launch = z.readonly(
  z.object({
    status: launchStatus,
    /** The last change of status, with its author and reason; the start itself has none. `from` isn't known of those long ago. */
    statusChange: z.nullable(z.readonly(z.object({ ...signed, reason, from: z.exactOptional(launchStatus) }))),
    tier: z.nullable(tier),
    launchOn: z.nullable(calendarDate),
    timeZone,
    regions: z.readonly(z.array(launchRegion)),
    packs: z.readonly(z.array(pack)),
    /** Ids of Jira's versions that this launch ships. Their names and dates are Jira's, read live. */
    versionIds: z.readonly(z.array(z.string())),
    /** The checklist's choice: a due date on a weekend moves to the Friday before. */
    weekendsToFriday: z.boolean(),
    templateRef: z.readonly(z.object({ id: z.string(), version: z.int() })),
    moves: z.readonly(z.array(dateMove)),
    decisions: z.readonly(z.array(goNoGo)),
    ...launchRecords,
    retrospective: z.nullable(retrospective),
    items: z.readonly(z.record(itemId, launchItem)),
  }),
);
export type Launch = z.infer<typeof launch>;

/** The item of that id, or null. Ids come from requests: 'constructor' must not find what every object inherits. */
export function findItem(of: Launch, id: string): LaunchItem | null {
  return Object.hasOwn(of.items, id) ? (of.items[id] ?? null) : null;
}
