import type { JournalEntry } from '../journal/entry';
import type { WeekEnd } from './week-ends';

const link = /^issues\/([1-9]\d{0,18})$/;

/**
 * Whether each issue had any insight linked to it at the end of each week, by issue id, from the insights' own journals; an issue
 * that never had one is left out.
 */
export function insightLinks(
  journals: Iterable<readonly JournalEntry[]>,
  weeks: readonly WeekEnd[],
): ReadonlyMap<string, readonly boolean[]> {
  const linked = new Map<string, boolean[]>();
  for (const entries of journals) {
    for (const [issueId, changes] of changesOf(entries)) {
      const had = linked.get(issueId) ?? weeks.map(() => false);
      weeks.forEach(({ before }, index) => {
        if (changes.findLast(({ at }) => at < before)?.isLinked) had[index] = true;
      });
      linked.set(issueId, had);
    }
  }
  return linked;
}

function changesOf(entries: readonly JournalEntry[]) {
  const changes = new Map<string, { readonly at: string; readonly isLinked: boolean }[]>();
  for (const { at, patch } of entries) {
    for (const [path, value] of Object.entries(patch)) {
      const issueId = link.exec(path)?.[1];
      if (issueId === undefined) continue;
      changes.set(issueId, [...(changes.get(issueId) ?? []), { at, isLinked: value !== null }]);
    }
  }
  return changes;
}
