import * as z from 'zod/mini';
import { instant } from '../calendar/instant';
import { itemKey, pack } from '../launch/checklist';
import { evidenceKind } from '../launch/evidence';
import { importance } from '../launch/tier';

const shortText = z.string().check(z.maxLength(300));

/** An item of one tier as it is written: its day may still be missing. */
const draftDemand = z.readonly(
  z.object({ importance, dueOffsetDays: z.nullable(z.number()), title: z.nullable(shortText) }),
);
export type DraftDemand = z.infer<typeof draftDemand>;

/** An item as it is written: any text may still be empty or too long. */
export const draftItem = z.readonly(
  z.object({
    key: z.string().check(z.maxLength(200)),
    function: shortText,
    title: shortText,
    ownerRole: shortText,
    tiers: z.readonly(
      z.object({ T1: z.nullable(draftDemand), T2: z.nullable(draftDemand), T3: z.nullable(draftDemand) }),
    ),
    evidence: z.readonly(
      z.array(z.readonly(z.object({ kind: evidenceKind, label: shortText }))).check(z.maxLength(20)),
    ),
    jql: z.nullable(z.string().check(z.maxLength(4000))),
    pack,
    dependsOn: z.readonly(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50))),
  }),
);
export type DraftItem = z.infer<typeof draftItem>;

/**
 * A version of a checklist being written. What keeps it from being published is a list of problems with paths, never a refusal to keep it.
 */
export const checklistDraft = z.readonly(
  z.object({
    name: shortText,
    weekendsToFriday: z.boolean(),
    items: z.readonly(z.array(draftItem).check(z.maxLength(10_000))),
  }),
);
export type ChecklistDraft = z.infer<typeof checklistDraft>;

const signed = { by: z.string(), at: instant };

/** How a proposal was settled, with a word on why. */
const settled = z.readonly(z.object({ ...signed, outcome: z.enum(['taken', 'declined']), word: z.string() }));

/** What a retrospective proposes to change about a checklist: about one of its items, or at large. */
export const checklistProposal = z.readonly(
  z.object({
    ...signed,
    text: z.string(),
    launchEntityId: z.string(),
    itemKey: z.nullable(itemKey),
    /** Null while nobody has settled it. */
    settled: z.nullable(settled),
  }),
);
export type ChecklistProposal = z.infer<typeof checklistProposal>;
