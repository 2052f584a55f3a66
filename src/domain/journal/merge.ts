import type { Json } from '../json';
import type { JournalEntry } from './entry';
import type { Folded } from './fold';
import { jsonEqual } from './json-equal';
import type { Patch } from './patch';

/** Two people wrote the same path. Nothing chooses between them: both values go back to the person who saved second. */
export interface Collision {
  readonly path: string;
  readonly yours: Json | null;
  readonly theirs: Json | null;
  readonly theirsBy: string;
  /** UTC ISO instant. */
  readonly theirsAt: string;
  /** The value that both started from. */
  readonly base: Json | null;
}

/**
 * Where a change made on `base` meets what others wrote since. No collision means that both land. A path collides when they
 * changed it and yours says something else; the same value on both sides, or theirs changed and changed back, does not.
 * Entries at or before the base's revision are ignored.
 */
export function detectCollisions(input: {
  readonly base: Folded;
  readonly entriesSince: readonly JournalEntry[];
  readonly patch: Patch;
}): readonly Collision[] {
  const { base, patch } = input;
  const theirLast = new Map<string, { value: Json | null; by: string; at: string }>();
  for (const entry of input.entriesSince) {
    if (entry.revision <= base.revision) continue;
    for (const [path, value] of Object.entries(entry.patch)) {
      theirLast.set(path, { value, by: entry.authorId, at: entry.at });
    }
  }
  return Object.entries(patch).flatMap(([path, yours]) => {
    const theirs = theirLast.get(path);
    const before = (Object.hasOwn(base.state, path) ? base.state[path] : null) ?? null;
    if (!theirs || jsonEqual(theirs.value, yours) || jsonEqual(theirs.value, before)) return [];
    return [{ path, yours, theirs: theirs.value, theirsBy: theirs.by, theirsAt: theirs.at, base: before }];
  });
}
