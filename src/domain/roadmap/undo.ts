import type { JournalEntry } from '../journal/entry';
import type { Folded } from '../journal/fold';
import { jsonEqual } from '../journal/json-equal';
import type { Collision } from '../journal/merge';
import type { Patch, State } from '../journal/patch';
import { coreField } from '../template/builtin/core';
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

const healthPath = roadmapPath.answer(coreField.health);

/**
 * Where an undo would take back a report of health that was made since, be it in the same words as before it: a report of its own that
 * no comparison of values finds.
 */
export function reportCollision(inverse: Patch, base: Folded, entriesSince: readonly JournalEntry[]): Collision | null {
  const report = entriesSince.findLast(({ patch }) => patch[healthPath] !== undefined);
  const yours = inverse[healthPath];
  if (yours === undefined || report === undefined || !Object.hasOwn(report.patch, roadmapPath.healthReport))
    return null;
  const theirs = report.patch[healthPath] ?? null;
  if (jsonEqual(yours, theirs)) return null;
  const { authorId: theirsBy, at: theirsAt } = report;
  return { path: healthPath, yours, theirs, theirsBy, theirsAt, base: base.state[healthPath] ?? null };
}

/** The inverse where a later report says what it goes back to: that report, with who made it and when, stands. */
export function keepReport(inverse: Patch, entriesSince: readonly JournalEntry[]): Patch {
  if (entriesSince.every(({ patch }) => !Object.hasOwn(patch, roadmapPath.healthReport))) return inverse;
  const { [healthPath]: _health, [roadmapPath.healthReport]: _report, ...others } = inverse;
  return others;
}
