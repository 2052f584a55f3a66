import * as z from 'zod/mini';
import { calendarDate, type CalendarDate } from '../calendar/calendar-date';
import { jsonEqual } from '../journal/json-equal';
import { json, type Json } from '../json';
import { mirrorSchema } from './mirror-key';

/** What a property turned out to be. Whatever it is, nothing is read from it: only the journal is trusted. */
export interface MirrorFinding {
  readonly kind: 'absent' | 'current' | 'behind' | 'cloned' | 'forged';
  /** For people: what it means and what Gantry does about it. */
  readonly sentence: string;
}

const signature = z.object({
  /** An earlier format is recognised, so that it is written again and nobody is blamed for it. */
  schema: z.int().check(z.gte(0), z.lte(mirrorSchema)),
  issueId: z.string(),
  revision: z.int().check(z.positive()),
  /** A launch's: its verdict is one of a day. */
  assessedOn: z.optional(calendarDate),
});
export type MirrorSignature = z.infer<typeof signature>;

/**
 * Compares an issue property with what Gantry would have written.
 * @param input.value the property as Jira has it; undefined or null where there is none
 * @param input.revision the journal's revision, 0 where nothing was ever saved
 * @param input.isExpected whether there is anything to tell at that revision: nothing is once the first save was taken back
 * @param input.today where the property tells a day's verdict: that day. One of an earlier day is behind.
 * @param input.mirrorAt what Gantry writes under such a signature; null where it can't tell (then the property passes as behind)
 */
export function recogniseMirror(input: {
  readonly value: unknown;
  readonly issueId: string;
  readonly revision: number;
  readonly isExpected: boolean;
  readonly today?: CalendarDate;
  readonly mirrorAt: (signed: MirrorSignature) => Json | null;
}): MirrorFinding {
  const { value, issueId, revision, isExpected, today, mirrorAt } = input;
  if (value === undefined || value === null) {
    if (isExpected) return missing;
    return revision === 0 ? unsaved : untold;
  }
  const signed = signature.safeParse(value);
  if (signed.success && signed.data.issueId !== issueId) return cloned;
  if (!signed.success || signed.data.revision > revision) return forged;

  const { assessedOn = today } = signed.data;
  if (today !== undefined && assessedOn !== undefined && assessedOn > today) return forged;

  if (signed.data.schema < mirrorSchema) return outdated;
  const written = mirrorAt(signed.data);
  const found = json.safeParse(value).data ?? null;
  if (written !== null && !jsonEqual(written, found)) return forged;
  return written === null || signed.data.revision < revision || assessedOn !== today ? behind : current;
}

const unsaved: MirrorFinding = { kind: 'absent', sentence: 'Nothing has been saved for this issue yet.' };
const untold: MirrorFinding = { kind: 'absent', sentence: 'There is nothing here that Jira should have a copy of.' };
const missing: MirrorFinding = {
  kind: 'absent',
  sentence: 'Jira does not have the copy of these values yet. Gantry writes it again.',
};
const current: MirrorFinding = { kind: 'current', sentence: 'Jira’s copy of these values is up to date.' };
const behind: MirrorFinding = {
  kind: 'behind',
  sentence: 'Jira’s copy of these values is older than what was last saved here. Gantry writes it again.',
};
const outdated: MirrorFinding = {
  kind: 'behind',
  sentence: 'Jira’s copy of these values was written by an earlier version of Gantry. Gantry writes it again.',
};
const cloned: MirrorFinding = {
  kind: 'cloned',
  sentence:
    'This issue was cloned from another: Jira copied that issue’s values, but they don’t count here. This issue starts empty.',
};
const forged: MirrorFinding = {
  kind: 'forged',
  sentence:
    'Somebody changed Jira’s copy of these values outside Gantry. What was saved here is untouched and stands; Gantry writes the copy again.',
};
