import type { IssueFacts } from './issue-facts';

/** Orders issue ids by their number. They may have more digits than a double holds: the longer one is the greater. */
export function compareIssueIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The issues in numeric order of their ids, each id once: of two readings of one issue the later in the list stands. */
export function inIdOrder(issues: readonly IssueFacts[]): readonly IssueFacts[] {
  let rising = true;
  for (let at = 1; at < issues.length && rising; at++) {
    rising = compareIssueIds(idAt(issues, at - 1), idAt(issues, at)) < 0;
  }
  if (rising) return issues;
  const latest = new Map(issues.map((issue) => [issue.id, issue]));
  return [...latest.values()].sort((a, b) => compareIssueIds(a.id, b.id));
}

function idAt(issues: readonly IssueFacts[], at: number): string {
  return issues[at]?.id ?? '';
}
