import * as z from 'zod/mini';
import { jsonEqual } from '../journal/json-equal';
import { json, type Json } from '../json';

/** What a property turned out to be. Whatever it is, nothing is read from it: only the journal is trusted. */
export interface MirrorFinding {
  readonly kind: 'absent' | 'current' | 'behind' | 'cloned' | 'forged';
  /** For people: what it means and what Gantry does about it. */
  readonly sentence: string;
}

const signature = z.object({ schema: z.literal(1), issueId: z.string(), revision: z.int().check(z.positive()) });

/**
 * Compares an issue property with what Gantry would have written.
 * @param input.value the property as Jira has it; undefined or null where there is none
 * @param input.revision the journal's revision, 0 where nothing was ever saved
 * @param input.mirrorAt what Gantry wrote for a revision; null where it can't tell any more (then an older one passes as behind)
 */
export function recogniseMirror(input: {
  readonly value: unknown;
  readonly issueId: string;
  readonly revision: number;
  readonly mirrorAt: (revision: number) => Json | null;
}): MirrorFinding {
  const { value, issueId, revision, mirrorAt } = input;
  if (value === undefined || value === null) {
    return revision === 0
      ? { kind: 'absent', sentence: 'Nothing has been saved for this issue yet.' }
      : { kind: 'absent', sentence: 'Jira does not have the copy of these values yet. Gantry writes it again.' };
  }
  const signed = signature.safeParse(value);
  if (signed.success && signed.data.issueId !== issueId) return cloned;
  if (!signed.success || signed.data.revision > revision) return forged;

  const written = mirrorAt(signed.data.revision);
  const found = json.safeParse(value).data ?? null;
  if (written !== null && !jsonEqual(written, found)) return forged;
  if (signed.data.revision < revision) return behind;
  return written === null ? behind : { kind: 'current', sentence: 'Jira’s copy of these values is up to date.' };
}

const behind: MirrorFinding = {
  kind: 'behind',
  sentence: 'Jira’s copy of these values is older than what was last saved here. Gantry writes it again.',
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
