import type { JournalEntry } from '../journal/entry';
import type { Patch, State } from '../journal/patch';
import { roadmapPath } from './roadmap-item';

/** The operations whose entries people can undo; an undo is one of them, so that it can be undone in its turn. */
const undoable: ReadonlySet<string> = new Set(['roadmap.save', 'roadmap.undo', 'roadmap.acceptVersion']);

/** The last entry at or before a revision that gave, changed or took back answers, or moved the item to another template. */
export function lastAnswering(entries: readonly JournalEntry[], upTo: number): JournalEntry | null {
  return entries.findLast(({ revision, operation }) => revision <= upTo && undoable.has(operation)) ?? null;
}

/**
 * What takes an entry's change back: every value that it wrote as it was before, who reported health and when included. That an
 * override took place stays recorded, since it did.
 * @param before the state that the entry was written on
 */
export function inversePatch(entry: JournalEntry, before: State): Patch {
  return Object.fromEntries(
    Object.keys(entry.patch)
      .filter((path) => path !== roadmapPath.override)
      .map((path) => [path, before[path] ?? null]),
  );
}
