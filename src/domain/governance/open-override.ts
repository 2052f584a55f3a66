import * as z from 'zod/mini';
import type { JournalEntry } from '../journal/entry';
import { roadmapPath } from '../roadmap/roadmap-item';
import type { OpenOverride } from './filled-item';

const override = z.object({ fieldIds: z.array(z.string()), reason: z.string() });

/**
 * The last override of an item while it is open: until one of its fields is decided anew by a change that overrides nothing, which
 * only the one whose decision it is can make.
 * @param entries the item's whole journal, oldest first
 */
export function openOverrideOf(entries: readonly JournalEntry[]): OpenOverride | null {
  let open: OpenOverride | null = null;
  for (const { patch, at } of entries) {
    const found = override.safeParse(patch[roadmapPath.override]);
    if (found.success) open = { ...found.data, at };
    else if (open?.fieldIds.some((fieldId) => Object.hasOwn(patch, roadmapPath.answer(fieldId)))) open = null;
  }
  return open;
}
