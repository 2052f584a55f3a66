import type { JournalEntry } from './entry';
import { applyPatch, type State } from './patch';

export interface Folded {
  /** Number of the last entry folded in; 0 for none. */
  readonly revision: number;
  readonly state: State;
}

export const nothing: Folded = { revision: 0, state: {} };

/** A journal whose entries don't follow each other can't be read: its state would be made up. */
export class JournalGapError extends Error {
  constructor(entityId: string, expected: number, found: number) {
    super(`The journal of ${entityId} should go on with revision ${expected} but has ${found}.`);
    this.name = 'JournalGapError';
  }
}

/**
 * The state after entries in order of revision, starting from nothing or from a checkpoint.
 * @throws JournalGapError when a revision is missing, repeated or out of order.
 */
export function foldEntries(entries: readonly JournalEntry[], from: Folded = nothing): Folded {
  let folded = from;
  for (const entry of entries) {
    if (entry.revision !== folded.revision + 1) {
      throw new JournalGapError(entry.entityId, folded.revision + 1, entry.revision);
    }
    folded = { revision: entry.revision, state: applyPatch(folded.state, entry.patch) };
  }
  return folded;
}
