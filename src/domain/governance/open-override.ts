import type { JournalEntry } from '../journal/entry';
import { applyPatch, type Patch, type State } from '../journal/patch';
import { override, overriddenDelegate } from '../roadmap/override';
import { roadmapPath } from '../roadmap/roadmap-item';
import { coreField } from '../template/builtin/core';
import type { OpenOverride } from './filled-item';

/**
 * The last time that somebody decided in the owner's place, while it is open: until one of the same is decided anew by a change that
 * doesn't, which only the one whose decision it is can make.
 * @param entries the item's whole journal, oldest first
 */
export function openOverrideOf(entries: readonly JournalEntry[]): OpenOverride | null {
  let open: OpenOverride | null = null;
  let before: State = {};
  for (const { patch, at, authorId } of entries) {
    const { data } = override.safeParse(patch[roadmapPath.override]);
    // Before kinds were recorded, only the owner who is named in the journal can be told from somebody else.
    const isOwners = data?.kind === undefined ? before[ownerPath] === authorId : data.kind === 'lock';
    if (data && !isOwners) open = { fieldIds: data.fieldIds, reason: data.reason, at };
    else if (open?.fieldIds.some((fieldId) => writes(patch, fieldId))) open = null;
    before = applyPatch(before, patch);
  }
  return open;
}

const ownerPath = roadmapPath.answer(coreField.decisionOwner);

const writes = (patch: Patch, overridden: string): boolean =>
  Object.hasOwn(patch, overridden === overriddenDelegate ? roadmapPath.healthDelegate : roadmapPath.answer(overridden));
