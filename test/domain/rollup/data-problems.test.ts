import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import { planConfig } from '../../../src/domain/rollup/plan';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { someIssue } from './some-issue';

function problemsOf(issues: readonly IssueFacts[]) {
  const rootIds = issues.map(({ id }) => id);
  const { reading } = rollUpPlan({ issues, rootIds, config: planConfig.parse({}), asOf: '2026-03-16', missing: [] });
  if (reading.kind === 'partial') throw new Error('Nothing is missing.');
  return { problems: reading.dataProblems, leaves: reading.totals.byUnit.count.total };
}

describe('what Jira lacks of an issue', () => {
  it.each([
    ['noType', { typeName: '' }, '1 issue came from Jira without a type.'],
    ['noStatus', { statusName: '' }, '1 issue came from Jira without the name of a status.'],
    ['noSummary', { summary: '' }, '1 issue came from Jira without a summary.'],
  ] as const)('is told as %s, and the issue counts', (kind, facts, sentence) => {
    expect(problemsOf([someIssue('1'), someIssue('2', facts)])).toEqual({
      problems: [{ kind, sentence, issues: { count: 1, first: [1] } }],
      leaves: 2,
    });
  });

  it('is nothing in an orderly plan', () => {
    expect(problemsOf([someIssue('1'), someIssue('2')]).problems).toEqual([]);
  });

  it('counts two issues of one key by their ids', () => {
    expect(problemsOf([someIssue('1', { key: 'K-9' }), someIssue('2'), someIssue('3', { key: 'K-9' })])).toEqual({
      problems: [
        {
          kind: 'sameKey',
          sentence: '2 issues share a key with another; each counts by its id.',
          issues: { count: 2, first: [0, 2] },
        },
      ],
      leaves: 3,
    });
  });
});
