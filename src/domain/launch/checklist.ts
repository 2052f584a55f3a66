import * as z from 'zod/mini';
import { evidenceRequirement } from './evidence';
import { importance } from './tier';

/** A stable slug such as 'engineering.rollback': the item's identity over all versions of its template. */
export const itemKey = z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(80));

/** What an item asks of one tier. `dueOffsetDays` counts from the launch date: -7 is T−7, 1 is T+1. */
const tierDemand = z.readonly(
  z.object({
    importance,
    dueOffsetDays: z.int().check(z.gte(-730), z.lte(730)),
    /** Where this tier names the item differently, as T3 asks for an off-switch instead of a rehearsed rollback. */
    title: z.nullable(z.string()),
  }),
);

export const pack = z.enum(['core', 'beta', 'region', 'depth']);
export type Pack = z.infer<typeof pack>;

export const itemDefinition = z.readonly(
  z.object({
    key: itemKey,
    /** The function that answers for the item, in the words that people see: 'Customer success'. */
    function: z.string().check(z.minLength(1), z.maxLength(60)),
    title: z.string().check(z.minLength(1), z.maxLength(200)),
    ownerRole: z.string().check(z.minLength(1), z.maxLength(60)),
    /** Null where the tier doesn't have the item at all. */
    tiers: z.readonly(z.object({ T1: z.nullable(tierDemand), T2: z.nullable(tierDemand), T3: z.nullable(tierDemand) })),
    /** All of these are required before done counts as verified. */
    evidence: z.readonly(z.array(evidenceRequirement)),
    /** The check of an automatic item, with placeholders: see automatic-jql. Null for every other item. */
    jql: z.nullable(z.string()),
    pack,
    /** Keys of items that come first; those that a launch doesn't get are passed over. */
    dependsOn: z.readonly(z.array(itemKey)),
  }),
);
export type ItemDefinition = z.infer<typeof itemDefinition>;

/** The checklist that comes with Gantry. */
export const BUILTIN_CHECKLIST_ID = 'builtin.launch';

export const checklistTemplate = z.readonly(
  z.object({
    id: z.string().check(z.minLength(1), z.maxLength(80)),
    version: z.int().check(z.gte(1)),
    name: z.string().check(z.minLength(1), z.maxLength(120)),
    /** A due date on a weekend moves to the Friday before (rules: readiness, 10). */
    weekendsToFriday: z.boolean(),
    /** Those of the packs included: a launch gets a pack's items where the pack was chosen. */
    items: z.readonly(z.array(itemDefinition)),
  }),
);
export type ChecklistTemplate = z.infer<typeof checklistTemplate>;
