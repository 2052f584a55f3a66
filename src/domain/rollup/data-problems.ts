import type { IssueFacts } from './issue-facts';
import type { PlanGraph } from './plan-graph';
import type { DataProblem } from './plan-warning';
import { plural } from './plural';
import { namedAtMost } from './contributors';
import type { Sending } from './sent-part';

/** What Jira lacks of some issues of the plan, and keys that two issues share. An issue is its id, so every one of them still counts. */
export function dataProblems({ issues }: PlanGraph, { nameOf }: Pick<Sending, 'nameOf'>): readonly DataProblem[] {
  const found = (kind: DataProblem['kind'], indices: readonly number[], says: string): readonly DataProblem[] =>
    indices.length === 0
      ? []
      : [
          {
            kind,
            sentence: `${plural(indices.length, 'issue')} ${says}`,
            issues: {
              count: indices.length,
              first: indices.slice(0, namedAtMost).flatMap((index) => nameOf(index) ?? []),
            },
          },
        ];
  const lacking = (is: (issue: IssueFacts) => boolean): readonly number[] =>
    issues.flatMap((issue, index) => (is(issue) ? index : []));
  return [
    ...found(
      'noType',
      lacking(({ typeName }) => typeName === ''),
      'came from Jira without a type.',
    ),
    ...found(
      'noStatus',
      lacking(({ statusName }) => statusName === ''),
      'came from Jira without a status and count as not started.',
    ),
    ...found(
      'noSummary',
      lacking(({ summary }) => summary === ''),
      'came from Jira without a summary.',
    ),
    ...found('sameKey', withSameKey(issues), 'share a key with another; each counts by its id.'),
  ];
}

function withSameKey(issues: readonly IssueFacts[]): readonly number[] {
  const first = new Map<string, number>();
  const twice = new Set<number>();
  issues.forEach(({ key }, index) => {
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    else twice.add(other).add(index);
  });
  return [...twice].sort((one, other) => one - other);
}
