import { idIndex } from './id-index';
import type { IssueFacts } from './issue-facts';

/** Orders issue ids by their number. They may have more digits than a double holds: the longer one is the greater. */
export function compareIssueIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The issues in numeric order of their ids, each id once: of two readings of one issue the later in the list stands. `numbers` are the ids'
 * (see `idNumbers`), in the order of the list.
 */
export function inIdOrder(issues: readonly IssueFacts[], numbers: Float64Array): readonly IssueFacts[] {
  let rising = true;
  for (let at = 1; at < numbers.length && rising; at++) {
    const before = numbers[at - 1] ?? 0;
    rising = before >= 0 && before < (numbers[at] ?? 0);
  }
  if (rising && (numbers[0] ?? 0) >= 0) return issues;
  const { of } = idIndex(numbers);
  const latest = issues.filter((_, at) => of(numbers[at] ?? 0) === at);
  return latest.sort((one, other) => compareIssueIds(one.id, other.id));
}
