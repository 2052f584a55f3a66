import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { itemState, launchStatus } from '../launch/launch';
import { importance } from '../launch/tier';
import { lacking, reason, why } from './reason';
import { pace, score } from './score';
import { verdict } from './verdict';

const explained = {
  verdict,
  /** One sentence that names what decided the verdict. */
  sentence: z.string(),
  /** Exactly the items that decided it. */
  reasons: z.readonly(z.array(reason)),
  lacking: z.nullable(lacking),
  score,
};

export const explainedVerdict = z.readonly(z.object(explained));
export type ExplainedVerdict = z.infer<typeof explainedVerdict>;

const functionAssessment = z.readonly(z.object({ function: z.string(), ...explained }));
export type FunctionAssessment = z.infer<typeof functionAssessment>;

export const waiverStanding = z.readonly(
  z.object({
    itemId: z.string(),
    title: z.string(),
    function: z.string(),
    importance,
    approverId: z.string(),
    reason: z.string(),
    expiresOn: calendarDate,
    /** A waiver lives through its expiry date. */
    live: z.boolean(),
  }),
);
export type WaiverStanding = z.infer<typeof waiverStanding>;

export const itemAssessment = z.readonly(
  z.object({
    itemId: z.string(),
    title: z.string(),
    function: z.string(),
    importance,
    weight: z.int(),
    phase: z.enum(['before launch', 'after launch']),
    dueOn: z.nullable(calendarDate),
    /** Days until the item is due, negative when past. Null where it has no date. */
    dueInDays: z.nullable(z.int()),
    ownerRole: z.string(),
    ownerId: z.nullable(z.string()),
    /** As it counts today: an automatic item's check and a go/no-go's outcome already applied. */
    state: itemState,
    settled: z.boolean(),
    overdue: z.boolean(),
    /** False where a person's done still lacks evidence or another person's word. */
    verified: z.boolean(),
    /** A blocker of a T1 launch, which someone other than its owner has to verify. */
    needsVerifier: z.boolean(),
    /** The checklist's words for the evidence that is still missing. */
    missingEvidence: z.readonly(z.array(z.string())),
    /** Named people whose acknowledgement is still missing. */
    missingAcknowledgers: z.readonly(z.array(z.string())),
    why,
    sentence: z.string(),
  }),
);
export type ItemAssessment = z.infer<typeof itemAssessment>;

/** The whole reading of a launch on a day (rules: readiness). Plain JSON: it travels to the pages as it is. */
export const assessment = z.readonly(
  z.object({
    ...explained,
    pace,
    status: launchStatus,
    today: calendarDate,
    assessedAt: instant,
    /** Days from today to the launch date, negative when past. */
    launchInDays: z.nullable(z.int()),
    /** How often the date moved to a later one, and by how many days in all. */
    slips: z.readonly(z.object({ count: z.int(), days: z.int() })),
    functions: z.readonly(z.array(functionAssessment)),
    afterLaunch: explainedVerdict,
    waivers: z.readonly(z.array(waiverStanding)),
    items: z.readonly(z.array(itemAssessment)),
  }),
);
export type Assessment = z.infer<typeof assessment>;
